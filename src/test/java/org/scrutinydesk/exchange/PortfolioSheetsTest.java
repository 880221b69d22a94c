package org.scrutinydesk.exchange;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Priority;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.portfolio.Reading.State;

class PortfolioSheetsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);
    private static final Quarter Q4 = Quarter.parse("q", "2015/16 Q4");

    private static Object cell(Sheet sheet, int row, String heading) {
        List<String> headings = sheet.columns().stream().map(Sheet.Column::heading).toList();
        return sheet.rows().get(row).get(headings.indexOf(heading));
    }

    @Test void eachRatingStandsWithWhatItWasWorkedOutFrom() {
        try (OfficeFile file = OfficeFile.inMemory("Test office", CLOCK, "tester")) {
            Office office = Office.of(file);
            Measure specials = office.measures().save(new Measure(null, 0, null, 0, "Special constables", "officers", Polarity.HIGHER, null,
                Frequency.QUARTERLY, RuleKind.LANCASHIRE, new BigDecimal("5"), new BigDecimal("560"), "March 2015", null));
            office.measures().save(new Reading(null, 0, specials.id(), Q4, new BigDecimal("541"), State.FINAL, null));
            office.measures().save(new Reading(null, 0, specials.id(), Q4.lastYear(), new BigDecimal("388"), State.FINAL, null));
            Sheet sheet = Sheets.of(office, Sheets.Kind.measures);
            assertEquals("2014/15 Q4", cell(sheet, 0, "Quarter"), "the oldest stands first");
            assertEquals(new Sheet.Rating("○", "New", Block.Tone.NEITHER), cell(sheet, 0, "Against last year"));
            assertEquals(new BigDecimal("541"), cell(sheet, 1, "Reading"));
            assertEquals(new BigDecimal("388"), cell(sheet, 1, "Last year"));
            assertEquals(new Sheet.Rating("✓", "Green", Block.Tone.GREEN), cell(sheet, 1, "Against last year"));
            assertEquals(new Sheet.Rating("◆", "Amber", Block.Tone.AMBER), cell(sheet, 1, "Against baseline"));
            assertEquals("Improving", cell(sheet, 1, "Direction"));
            assertTrue(String.join(" ", sheet.notes()).contains("◆ Amber, worse by at most 5% of it"), sheet.notes().toString());
            assertEquals(List.of("How many are ✓ Green", "How many are ◆ Amber", "How many are ■ Red", "How many are ○ New"),
                sheet.totals().stream().map(Sheet.Total::label).toList());
        }
    }

    @Test void anAreaWithoutAReturnStillHasItsRow() {
        try (OfficeFile file = OfficeFile.inMemory("Test office", CLOCK, "tester")) {
            Office office = Office.of(file);
            Plan plan = office.portfolio().save(new Plan(null, 0, "Plan", 2013, 2018, null));
            Priority protect = office.portfolio().save(new Priority(null, 0, plan.id(), 0, "Protect vulnerable people"));
            Area abuse = office.portfolio().save(new Area(null, 0, protect.id(), 0, "Domestic abuse", "SA", null));
            office.portfolio().save(new Area(null, 0, protect.id(), 0, "Hate crime", "JP", null));
            LocalDate on = LocalDate.of(2016, 4, 12);
            office.portfolio().save(new PortfolioReturn(null, 0, abuse.id(), Q4, Rating.RED, Rating.AMBER, null, "Done.", null, null, null, "SA", on));
            Sheet sheet = Sheets.of(office, Sheets.Kind.portfolio);
            assertEquals(2, sheet.rows().size());
            assertEquals(new Sheet.Rating("■", "Red", Block.Tone.RED), cell(sheet, 0, "Lead's rating"));
            assertEquals(new Sheet.Rating("◆", "Amber", Block.Tone.AMBER), cell(sheet, 0, "Office's rating"));
            assertEquals(on, cell(sheet, 0, "Returned on"));
            assertEquals("Hate crime", cell(sheet, 1, "Area"));
            assertNull(cell(sheet, 1, "Quarter"));
        }
    }
}
