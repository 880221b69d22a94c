package org.scrutinydesk.paper;

import static org.scrutinydesk.database.generated.Tables.BODY;
import static org.scrutinydesk.database.generated.Tables.PAPER;
import static org.scrutinydesk.database.generated.Tables.TEMPLATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.TemplateRecord;

/**
 * Keeps an office's templates: its changed copies of the program's own, and those it added. Papers keep the shape they were begun
 * in, so a change here is for papers to come.
 */
public final class TemplateStore {
    /**
     * A template as an office has it.
     *
     * @param version the row version it was read at; 0 where it is the program's own, unchanged
     * @param papers  how many papers were begun with it
     */
    public record Kept(Template template, int version, int papers) {
        public boolean programs() {
            return Template.programsOwn(template.key()).isPresent();
        }

        /** The office has changed what the program brought. */
        public boolean changed() {
            return programs() && version > 0;
        }
    }

    /** The shapes of papers as they are read; each is read once. */
    static final class Shapes {
        private final Map<String, Template> read = new HashMap<>();
        private final TemplateJson json = new TemplateJson();

        /** @param shape the paper's own, or null where it is the program's */
        Template of(String key, String shape) {
            if (shape != null) return read.computeIfAbsent(key + "\n" + shape, k -> json.read(key, shape));
            return Template.programsOwn(key).orElseThrow(() -> new Refused("There is no template “" + key + "” in this program; a newer one may have it."));
        }
    }

    private final OfficeFile office;

    public TemplateStore(OfficeFile office) {
        this.office = office;
    }

    /** What a paper of this template keeps beside its key; null where that is the program's own. */
    static String shape(Template template) {
        return Template.PROGRAMS_OWN.contains(template) ? null : new TemplateJson().write(template);
    }

    /** The program's in their order, each as the office has it, and then the office's own by name. */
    public List<Kept> kept() {
        return office.read(jooq -> {
            Map<String, Integer> papers = new HashMap<>();
            jooq.select(PAPER.TEMPLATE, DSL.count()).from(PAPER).groupBy(PAPER.TEMPLATE).forEach(r -> papers.put(r.value1(), r.value2()));
            Map<String, Kept> rows = new HashMap<>();
            TemplateJson json = new TemplateJson();
            jooq.selectFrom(TEMPLATE).forEach(r -> rows.put(r.getName(), new Kept(json.read(r.getName(), r.getContent()),
                r.getRowVersion() + 1, papers.getOrDefault(r.getName(), 0))));
            List<Kept> all = new ArrayList<>();
            for (Template own : Template.PROGRAMS_OWN) {
                Kept changed = rows.remove(own.key());
                all.add(changed != null ? changed : new Kept(own, 0, papers.getOrDefault(own.key(), 0)));
            }
            rows.values().stream().sorted(Comparator.comparing((Kept k) -> k.template().label().toLowerCase(Locale.UK))).forEach(all::add);
            return all;
        });
    }

    public List<Template> templates() {
        return kept().stream().map(Kept::template).toList();
    }

    /** @return empty for null, and where there is none of this key any more */
    public Optional<Template> find(String key) {
        return templates().stream().filter(t -> t.key().equals(key)).findFirst();
    }

    /** @param words its key or its name, small and capital letters alike @throws WrongInput naming those there are */
    public Template named(String words) {
        List<Template> all = templates();
        String wanted = words.strip();
        return all.stream().filter(t -> t.key().equalsIgnoreCase(wanted) || t.label().equalsIgnoreCase(wanted)).findFirst().orElseThrow(() ->
            new WrongInput("template", "There is no template “" + wanted + "”; there are " + String.join(", ", all.stream()
                .map(t -> "“" + t.label() + "”").toList()) + "."));
    }

    /**
     * Keeps a template. One that says just what the program's own says is not kept apart from it.
     *
     * @param kept as it was read; null for a new one, which is given a key of its own
     * @throws WrongInput where it cannot make a paper, or another is called the same
     * @throws Refused    where somebody changed it since it was read
     */
    public Template save(Kept kept, Template given) {
        Template template = TemplateCheck.checked(given);
        List<Template> others = templates().stream().filter(t -> kept == null || !t.key().equals(kept.template().key())).toList();
        if (others.stream().anyMatch(t -> t.label().equalsIgnoreCase(template.label()))) {
            throw new WrongInput("label", "There is a template called “" + template.label() + "” already; give this one another name.");
        }
        Template named = kept != null ? template.named(kept.template().key(), template.label())
            : template.named(freeKey(template.label(), others), template.label());
        office.apply("Template “" + named.label() + "” " + (kept == null ? "added" : "changed"), changes -> {
            TemplateRecord row = changes.read().fetchOne(TEMPLATE, TEMPLATE.NAME.eq(named.key()));
            if ((row == null ? 0 : row.getRowVersion() + 1) != (kept == null ? 0 : kept.version())) {
                throw new Refused("Somebody else changed this template in the meantime; look at it again and make your change anew.");
            }
            if (Template.PROGRAMS_OWN.contains(named)) {
                if (row != null) changes.delete(TEMPLATE, row.getId());
                return;
            }
            boolean isNew = row == null;
            if (isNew) row = new TemplateRecord();
            row.setName(named.key());
            row.setContent(new TemplateJson().write(named));
            if (isNew) changes.insert(row);
            else changes.update(row);
        });
        return named;
    }

    /** Sets the office's copy of one of the program's back to what the program brings. @throws Refused where it is that already */
    public void backToPrograms(String key) {
        Template own = Template.programsOwn(key).orElseThrow(() -> new Refused("This template is the office's own; there is none of the program's to go back to."));
        office.apply("Template “" + own.label() + "” set back to the program's own", changes -> {
            if (!changes.read().fetchExists(TEMPLATE, TEMPLATE.NAME.eq(key))) {
                throw new Refused("“" + own.label() + "” is the program's own already.");
            }
            changes.deleteWhere(TEMPLATE, TEMPLATE.NAME.eq(key));
        });
    }

    /** Takes out a template that the office added; papers begun with it keep their shape. @throws Refused for one of the program's */
    public void delete(String key) {
        if (Template.programsOwn(key).isPresent()) {
            throw new Refused("The templates that came with the program stay; one that was changed can be set back to the program's own.");
        }
        Template template = find(key).orElseThrow(() -> new Refused("There is no such template any more."));
        office.apply("Template “" + template.label() + "” deleted", changes -> {
            for (var body : changes.read().fetch(BODY, BODY.TEMPLATE.eq(key))) {
                body.setTemplate(null);
                changes.update(body);
            }
            changes.deleteWhere(TEMPLATE, TEMPLATE.NAME.eq(key));
        });
    }

    private static String freeKey(String label, List<Template> others) {
        String plain = label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
        String stem = plain.isEmpty() ? "TEMPLATE" : plain.substring(0, Math.min(32, plain.length()));
        String key = stem;
        for (int n = 2; taken(key, others); n++) key = stem + "_" + n;
        return key;
    }

    private static boolean taken(String key, List<Template> others) {
        return others.stream().anyMatch(t -> t.key().equals(key));
    }
}
