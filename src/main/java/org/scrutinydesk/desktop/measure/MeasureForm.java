package org.scrutinydesk.desktop.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Priority;

/** The form of a measure; what its rule does not use is not asked for. */
final class MeasureForm {
    private final Form form;
    private final Field<Polarity> polarity;
    private final Field<RuleKind> rule;
    private final Field<BigDecimal> band;
    private final Field<BigDecimal> baseline;
    private final Field<String> baselineLabel;
    private final Field<BigDecimal> target;

    /** @param old what is changed, or null for a new measure @param under the priority it stands under at first, or null */
    MeasureForm(Workplace work, Measure old, List<Priority> priorities, Priority under, Consumer<Measure> then) {
        form = new Form(old == null ? "New measure" : "Measure", work.work());
        Field<String> name = form.text("name", "_Name").required("Give the measure a name.");
        Field<Optional<Priority>> priority = form.choice("priority", "_Priority",
            Stream.concat(Stream.of(Optional.<Priority>empty()), priorities.stream().map(Optional::of)).toList(),
            p -> p.map(Priority::name).orElse("None"));
        form.sideBySide();
        Field<String> unit = form.text("unit", "_Unit").hint("Such as officers, % or £");
        Field<Frequency> frequency = form.choice("frequency", "_Read", Arrays.asList(Frequency.values()), Frequency::words)
            .required("Choose how often it is read.");
        form.below();
        polarity = form.choice("polarity", "_Which way is better", Arrays.asList(Polarity.values()), Polarity::words)
            .required("Choose which way is better.");
        rule = form.choice("rule", "_Held against", Arrays.asList(RuleKind.values()), RuleKind::words)
            .required("Choose what it is held against.");
        band = form.number("amberBand", "_Amber, per cent of the comparator").hint("So far on the wrong side is amber, further is red.");
        form.sideBySide();
        baseline = form.number("baseline", "_Baseline");
        baselineLabel = form.text("baselineLabel", "_Of when");
        form.below();
        target = form.number("target", "_Target");
        Field<String> source = form.text("source", "S_ource").hint("Where the readings come from");
        name.value(old == null ? null : old.name());
        priority.value(Optional.ofNullable(under));
        unit.value(old == null ? null : old.unit());
        frequency.value(old == null ? Frequency.QUARTERLY : old.frequency());
        polarity.value(old == null ? Polarity.HIGHER : old.polarity());
        rule.value(old == null ? RuleKind.LANCASHIRE : old.rule());
        band.value(old == null ? BigDecimal.valueOf(5) : old.amberBand());
        baseline.value(old == null ? null : old.baseline());
        baselineLabel.value(old == null ? null : old.baselineLabel());
        target.value(old == null ? null : old.target());
        source.value(old == null ? null : old.source());
        applies(rule.get(), polarity.get());
        rule.onChange(() -> applies(rule.get(), polarity.get()));
        polarity.onChange(() -> applies(rule.get(), polarity.get()));
        MeasureId id = old == null ? null : old.id();
        int version = old == null ? 0 : old.version();
        form.saves(old == null ? "Add measure" : "Save", () -> {
            Priority chosen = priority.get().orElse(null);
            boolean stays = old != null && (chosen == null ? old.priority() == null : chosen.id().equals(old.priority()));
            return new Measure(id, version, chosen == null ? null : chosen.id(), stays ? old.place() : 0, name.get(), unit.get(),
                polarity.get(),
                source.get(), frequency.get(), rule.get(), band.get(), baseline.get(), baselineLabel.get(), target.get());
        }, work.office().measures()::save, then);
    }

    Form form() {
        return form;
    }

    private void applies(RuleKind kind, Polarity way) {
        band.applies(kind != RuleKind.OUTCOME && way != Polarity.NEITHER);
        baseline.applies(kind == RuleKind.LANCASHIRE || kind == RuleKind.BASELINE);
        baselineLabel.applies(kind == RuleKind.LANCASHIRE || kind == RuleKind.BASELINE);
        target.applies(kind == RuleKind.TARGET);
    }
}
