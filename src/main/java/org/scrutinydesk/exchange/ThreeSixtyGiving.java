package org.scrutinydesk.exchange;

import static org.scrutinydesk.document.Sheet.Kind.NUMBER;
import static org.scrutinydesk.document.Sheet.Kind.TEXT;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeSettings;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.excel.CsvWriter;
import org.scrutinydesk.document.excel.ExcelWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.Recipient;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The office's awards as the 360Giving Data Standard wants them, as JSON, workbook or CSV (schema 1.4, its ten required fields). */
public final class ThreeSixtyGiving {
    private static final String VERSION = "1.4";
    private static final String ORGANISATION = "organisation-identifier";
    private static final String PREFIX = "grant-prefix";
    /** A title has fewer letters than this. */
    private static final int TITLE = 140;

    private final Office office;
    private final String organisation;
    private final String prefix;
    private final Map<RecipientId, Recipient> recipients = new HashMap<>();
    private final Map<AwardId, List<AwardOnLine>> lines;
    private final List<Map<String, Object>> grants = new ArrayList<>();
    private final List<String> heldBack = new ArrayList<>();

    private ThreeSixtyGiving(Office office) {
        this.office = office;
        organisation = organisation(office.settings());
        prefix = prefix(office.settings());
        office.funding().recipients().forEach(r -> recipients.put(r.id(), r));
        lines = office.funding().awardsOnLines().stream().collect(Collectors.groupingBy(on -> on.award().id()));
    }

    /**
     * The awards made on these days, the earliest first; those that were withdrawn are left out.
     *
     * @throws Refused where the office has not said yet by what it is known there
     */
    public static ThreeSixtyGiving of(Office office, Days days) {
        if (organisation(office.settings()).isEmpty() || prefix(office.settings()).isEmpty()) {
            throw new Refused("360Giving knows an office by its organisation identifier, such as GB-COH-01234567, and its grants by the prefix that 360Giving gave it, such as"
                + " 360G-example; this office has not said them yet. Give them once, in the settings or with --organisation and --prefix; they are kept.");
        }
        ThreeSixtyGiving all = new ThreeSixtyGiving(office);
        for (Award a : office.funding().awards().reversed()) {
            if (days.holds(a.awardedOn()) && !a.amount().isNil()) all.add(a);
        }
        return all;
    }

    /** Empty where it was never set. */
    public static String organisation(OfficeSettings settings) {
        return settings.get(ORGANISATION);
    }

    /** Empty where it was never set. */
    public static String prefix(OfficeSettings settings) {
        return settings.get(PREFIX);
    }

    /** Keeps by what the office and its grants are known; null leaves what is kept as it is. @throws WrongInput of the fields {@code organisation} and {@code prefix} */
    public static void keep(OfficeSettings settings, String organisation, String prefix) {
        String id = organisation == null ? null : organisation.strip();
        String begins = prefix == null ? null : prefix.strip();
        if (id != null && !id.isEmpty() && !id.matches("[A-Z]{2}-[A-Z0-9]+-[^\\s/\\\\]+|360G-[A-Za-z0-9][^\\s/\\\\]*")) {
            throw new WrongInput("organisation", "“" + id + "” is not an organisation identifier; it is the name of a list and the number in it, such as GB-COH-01234567, or begins with your 360G prefix.");
        }
        if (begins != null && !begins.isEmpty() && !begins.matches("360G-[A-Za-z0-9]+([_.-][A-Za-z0-9]+)*")) {
            throw new WrongInput("prefix", "“" + begins + "” is not a prefix of 360Giving; it begins with 360G-, such as 360G-example.");
        }
        if (id != null && !id.equals(organisation(settings))) settings.set(ORGANISATION, id);
        if (begins != null && !begins.equals(prefix(settings))) settings.set(PREFIX, begins);
    }

    /** A sentence for each award that is held back. */
    public List<String> heldBack() {
        return List.copyOf(heldBack);
    }

    private void add(Award a) {
        Published.Lacks lacks = new Published.Lacks().text("purpose", a.purpose()).text("project", a.project())
            .wrong(a.amount().isNegative(), "its amount is below nil").wrong(a.awardedOn().isAfter(office.today()), "its date, " + UkDate.longForm(a.awardedOn()) + ", is still to come");
        if (!lacks.none()) {
            heldBack.add(lacks.sentence(StatutoryLists.named(a)));
            return;
        }
        List<AwardOnLine> on = lines.getOrDefault(a.id(), List.of());
        Money paid = on.stream().map(AwardOnLine::paid).reduce(Money.NIL, Money::plus);
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("id", prefix + "-" + a.id());
        grant.put("title", title(a.project()));
        grant.put("description", a.purpose());
        grant.put("currency", "GBP");
        grant.put("amountAwarded", a.amount().pounds());
        grant.put("amountDisbursed", paid.pounds());
        grant.put("awardDate", a.awardedOn().toString());
        grant.put("recipientOrganization", List.of(recipient(recipients.get(a.recipient()))));
        grant.put("fundingOrganization", List.of(Map.of("id", organisation, "name", office.settings().officeName())));
        String programme = on.stream().map(AwardOnLine::mechanism).distinct().sorted().collect(Collectors.joining("; "));
        if (!programme.isEmpty()) grant.put("grantProgramme", List.of(Map.of("title", programme)));
        grants.add(grant);
    }

    private static String title(String project) {
        if (project.length() < TITLE) return project;
        String cut = project.substring(0, TITLE - 2);
        return cut.substring(0, Math.max(cut.lastIndexOf(' '), TITLE / 2)).stripTrailing() + "…";
    }

    private Map<String, Object> recipient(Recipient r) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("id", identifier(r));
        organisation.put("name", r.name());
        if (r.charityNumber() != null) organisation.put("charityNumber", r.charityNumber());
        if (r.companyNumber() != null) organisation.put("companyNumber", r.companyNumber());
        return organisation;
    }

    /** By a register where it is in one, otherwise by its number here. */
    private String identifier(Recipient r) {
        String charity = r.charityNumber();
        if (charity != null) {
            // A charity that is linked to another has its number with a further one behind it.
            String main = charity.replaceFirst("-\\d+$", "");
            return main.startsWith("SC") ? "GB-SC-" + main : main.startsWith("NIC") ? "GB-NIC-" + main.substring(3) : "GB-CHC-" + main;
        }
        return r.companyNumber() != null ? "GB-COH-" + r.companyNumber() : prefix + "-" + r.id();
    }

    /**
     * Writes what can go out as .json, .xlsx or .csv; only the first two say what the file is.
     *
     * @throws Refused where nothing can go out
     */
    public void write(Path to) {
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(json|xlsx|csv)")) {
            throw new WrongInput("to", "“" + to.getFileName() + "” ends in none of .json, .xlsx and .csv; name the file by what it is to be.");
        }
        if (grants.isEmpty()) {
            throw new Refused(heldBack.isEmpty() ? "No award was made in that time, so there is nothing to publish." : "Every award is held back, so there is nothing to publish; give the awards what they lack.");
        }
        if (name.endsWith(".json")) NewFile.write(to, passing -> Files.writeString(passing, json(), StandardCharsets.UTF_8));
        else if (name.endsWith(".xlsx")) new ExcelWriter(office.file().clock()).write(List.of(sheet(), meta()), to);
        else CsvWriter.write(sheet(), to);
    }

    private Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("title", "Awards of " + office.settings().officeName());
        about.put("description", "Awards as they stand in the ledger, written by Scrutiny Desk.");
        about.put("issued", office.today().toString());
        about.put("identifier", prefix + "-awards-" + office.today());
        return about;
    }

    private String json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("version", VERSION);
        whole.putAll(about());
        Map<String, String> publisher = new LinkedHashMap<>();
        publisher.put("name", office.settings().officeName());
        publisher.put("identifier", organisation);
        whole.put("publisher", publisher);
        whole.put("grants", grants);
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build().writeValueAsString(whole) + "\n";
    }

    /** The grants by the column titles of the standard's own template. */
    public Sheet sheet() {
        List<List<Object>> rows = new ArrayList<>();
        for (Map<String, Object> g : grants) {
            Map<?, ?> to = first(g, "recipientOrganization");
            Map<?, ?> from = first(g, "fundingOrganization");
            rows.add(Arrays.asList(g.get("id"), g.get("title"), g.get("description"), g.get("currency"), (BigDecimal) g.get("amountAwarded"), (BigDecimal) g.get("amountDisbursed"),
                g.get("awardDate"), to.get("id"), to.get("name"), to.get("charityNumber"), to.get("companyNumber"), from.get("id"), from.get("name"), first(g, "grantProgramme").get("title")));
        }
        return new Sheet("grants", office.settings().officeName() + ": awards", Sheet.columns("Identifier", TEXT, "Title", TEXT, "Description", TEXT, "Currency", TEXT,
            "Amount Awarded", NUMBER, "Amount Disbursed", NUMBER, "Award Date", TEXT, "Recipient Org:Identifier", TEXT, "Recipient Org:Name", TEXT, "Recipient Org:Charity Number", TEXT,
            "Recipient Org:Company Number", TEXT, "Funding Org:Identifier", TEXT, "Funding Org:Name", TEXT, "Grant Programme:Title", TEXT), rows);
    }

    private static Map<?, ?> first(Map<String, Object> grant, String name) {
        return grant.get(name) instanceof List<?> list ? (Map<?, ?>) list.getFirst() : Map.of();
    }

    /** Names in the first column and what they say in the second, from the first row on. */
    private Sheet meta() {
        List<List<Object>> rows = new ArrayList<>();
        about().forEach((name, says) -> rows.add(List.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), says)));
        rows.add(List.of("Publisher:Name", office.settings().officeName()));
        rows.add(List.of("Publisher:Identifier", organisation));
        return new Sheet("Meta", office.settings().officeName() + ": about this file", Sheet.columns("Version", TEXT, VERSION, TEXT), rows);
    }
}
