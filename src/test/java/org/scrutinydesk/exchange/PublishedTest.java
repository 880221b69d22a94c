package org.scrutinydesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.record.TableFile;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.LedgerEntry.Kind;
import org.scrutinydesk.funding.Posting;
import org.scrutinydesk.funding.Recipient;
import org.scrutinydesk.funding.Share;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an office publishes of its awards and its spending, as those who read it get it. */
class PublishedTest {
    private static final FinancialYear YEAR = new FinancialYear(2016);
    private static final Path SCHEMAS = Path.of("../shared/schemas/360giving");
    private static final String PACKAGE = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.3/schema/360-giving-package-schema.json";
    private static final String GRANT = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json";

    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "tester"));
    private final FundingStore funding = office.funding();
    private LineId line;

    @BeforeEach void awards() {
        Fund fund = funding.save(new Fund(null, 0, "Fund", null, null, YEAR, YEAR, Money.of(500_000), true, null, false));
        line = funding.addLine(new BudgetLine(null, 0, fund.id(), YEAR, "Partnerships", null, false, null, null, null), Money.of(500_000), YEAR.firstDay()).id();
        AwardId lights = award("Burnley Trust", "1091263", null, "Street lights", "Lamps on the canal path", "Match funding is found", "Burglary fell where it was tried", LocalDate.of(2016, 4, 8), "12000.50");
        award("Youth CIC", null, "01234567", "A".repeat(60) + " " + "b".repeat(60) + " " + "c".repeat(60), "Evenings for young people", null, "Asked for", LocalDate.of(2016, 4, 20), "7000");
        award("Lights of Fife", "SC012345", null, "Lights", null, "None", "It works", LocalDate.of(2016, 5, 6), "500");
        award("Group without a number", null, null, "Group", "Write to ann@example.org", "None", "It works", LocalDate.of(2016, 5, 9), "800");
        AwardId gone = award("Withdrawn Ltd", null, "SC123456", "Gone", "Gone", "Gone", "Gone", LocalDate.of(2016, 5, 9), "900");
        funding.withdraw(gone, "Not needed", LocalDate.of(2016, 5, 10));
        award("Club", null, null, "Later", "Nets", "None", "It works", LocalDate.of(2016, 9, 9), "800");
        award("Club", null, null, "Club nights", "Nets and bats", "Open to all", "Nothing else there", LocalDate.of(2016, 5, 20), "640");
        pay(lights, "4000", LocalDate.of(2016, 5, 3), "INV 1", null);
        pay(lights, "500", LocalDate.of(2016, 5, 4), "INV 2", null);
        pay(lights, "500.01", LocalDate.of(2016, 5, 31), "INV 3", null);
        pay(lights, "600", LocalDate.of(2016, 6, 1), "INV 4", null);
        pay(null, "900", LocalDate.of(2016, 5, 12), "INV 5", "Hire of a hall");
        funding.reverse(pay(lights, "700", LocalDate.of(2016, 5, 13), "INV 6", null), "Posted twice", LocalDate.of(2016, 5, 14));
    }

    @AfterEach void close() {
        office.close();
    }

    private AwardId award(String to, String charity, String company, String project, String purpose, String conditions, String reasons, LocalDate on, String amount) {
        Recipient recipient = funding.recipients().stream().filter(r -> r.name().equals(to)).findFirst().orElseGet(() -> funding.save(new Recipient(null, 0, to, charity, company, null)));
        return funding.makeAward(new Award(null, 0, recipient.id(), to, project, "Burnley", null, on, null, false, null, conditions, purpose, reasons), List.of(new Share(line, Money.of(amount))), null).id();
    }

    private org.scrutinydesk.common.Id.EntryId pay(AwardId award, String amount, LocalDate on, String reference, String narrative) {
        return funding.post(new Posting(Kind.PAYMENT, line, award, Money.of(amount), on, reference, narrative));
    }

    private void known() {
        ThreeSixtyGiving.keep(office.settings(), " GB-COH-00000001 ", "360G-example");
    }

    private JsonNode json(Days days) {
        Path file = folder.resolve("awards.json");
        ThreeSixtyGiving.of(office, days).write(file);
        return new JsonMapper().readTree(file.toFile());
    }

    @Test void anOfficeThatIsNotKnownIsAskedByWhatNamesItGoes() {
        assertTrue(assertThrows(Refused.class, () -> ThreeSixtyGiving.of(office, Days.ALL)).getMessage().contains("organisation identifier, such as GB-COH-01234567"));
        assertEquals("prefix", assertThrows(WrongInput.class, () -> ThreeSixtyGiving.keep(office.settings(), null, "example")).field());
        assertEquals("organisation", assertThrows(WrongInput.class, () -> ThreeSixtyGiving.keep(office.settings(), "01234567", null)).field());
        known();
        ThreeSixtyGiving.keep(office.settings(), null, null);
        assertEquals(List.of("GB-COH-00000001", "360G-example"), List.of(ThreeSixtyGiving.organisation(office.settings()), ThreeSixtyGiving.prefix(office.settings())), "asked for once");
    }

    @Test void whatLacksARequiredFieldIsHeldBackByNameAndTheRestGoesOut() {
        known();
        ThreeSixtyGiving grants = ThreeSixtyGiving.of(office, Days.ALL);
        assertEquals(List.of("A3 “Lights” for Lights of Fife is held back: it has no purpose.", "A4 “Group” for Group without a number is held back: its purpose holds an e-mail address.",
            "A6 “Later” for Club is held back: its date, 9 September 2016, is still to come."), grants.heldBack());
        JsonNode all = json(Days.ALL);
        assertEquals(List.of("360G-example-A1", "360G-example-A2", "360G-example-A7"), all.get("grants").valueStream().map(g -> g.get("id").asString()).toList());
        JsonNode lights = all.get("grants").get(0);
        assertEquals(List.of("12000.5", "5600.01"), List.of(lights.get("amountAwarded").asString(), lights.get("amountDisbursed").asString()));
        assertEquals("2016-04-08", lights.get("awardDate").asString());
        assertEquals(Map.of("id", "GB-CHC-1091263", "name", "Burnley Trust", "charityNumber", "1091263"), new JsonMapper().convertValue(lights.get("recipientOrganization").get(0), Map.class));
        assertEquals(List.of("GB-COH-01234567", "360G-example-R6"), List.of(1, 2).stream().map(i -> all.get("grants").get(i).get("recipientOrganization").get(0).get("id").asString()).toList());
        assertTrue(all.get("grants").get(1).get("title").asString().length() < 140 && all.get("grants").get(1).get("title").asString().endsWith("…"));
        assertEquals(List.of("1.4", "Office of the Commissioner"), List.of(all.get("version").asString(), all.get("publisher").get("name").asString()));
        assertEquals(1, json(Days.month("month", "2016-05")).get("grants").size());
        assertTrue(assertThrows(Refused.class, () -> json(Days.month("month", "2011-05"))).getMessage().startsWith("No award was made in that time"));
        assertTrue(assertThrows(Refused.class, () -> json(new Days(LocalDate.of(2016, 5, 6), LocalDate.of(2016, 5, 9)))).getMessage().startsWith("Every award is held back"));
    }

    @Test void theJsonIsValidByTheSchemaWithNoNetwork() throws Exception {
        assumeTrue(Files.isDirectory(SCHEMAS), "the schemas are not on this machine");
        known();
        Path file = folder.resolve("awards.json");
        ThreeSixtyGiving.of(office, Days.ALL).write(file);
        // The package names a grant schema of a version earlier than the one it came with.
        Map<String, String> schemas = Map.of(PACKAGE, Files.readString(SCHEMAS.resolve("360-giving-package-schema.json")),
            GRANT, Files.readString(SCHEMAS.resolve("360-giving-schema.json")).replace("/1.4.3/", "/1.4.2/"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemas(schemas)
            .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())).getSchema(SchemaLocation.of(PACKAGE));
        assertEquals(List.of(), schema.validate(Files.readString(file), InputFormat.JSON));
        assertFalse(schema.validate(Files.readString(file).replace("\"awardDate\" : \"2016-04-08\"", "\"awardDate\" : \"8 April 2016\""), InputFormat.JSON).isEmpty(), "the schema tells a wrong date");
        assertFalse(schema.validate(Files.readString(file).replace("\"currency\"", "\"money\""), InputFormat.JSON).isEmpty(), "the schema tells a missing field");
    }

    @Test void theWorkbookHasTheStandardsTitlesAndSaysWhatItIs() throws Exception {
        known();
        Path file = folder.resolve("awards.xlsx");
        ThreeSixtyGiving.of(office, Days.ALL).write(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals(List.of("grants", "Meta"), List.of(book.getSheetName(0), book.getSheetName(1)));
            assertEquals(List.of("Version", "1.4"), List.of(book.getSheet("Meta").getRow(0).getCell(0).getStringCellValue(), book.getSheet("Meta").getRow(0).getCell(1).getStringCellValue()));
            assertEquals("Publisher:Identifier", book.getSheet("Meta").getRow(6).getCell(0).getStringCellValue());
            assertEquals(12000.50, book.getSheet("grants").getRow(1).getCell(4).getNumericCellValue());
            assertEquals(3, book.getSheet("grants").getLastRowNum(), "no row of totals, which would be read as a grant");
        }
        Path csv = folder.resolve("awards.csv");
        ThreeSixtyGiving.of(office, Days.ALL).write(csv);
        assertEquals(List.of("Identifier", "Title", "Description", "Currency", "Amount Awarded"), TableFile.read(csv).header().subList(0, 5));
        if (Files.isDirectory(SCHEMAS)) {
            try (XSSFWorkbook titles = new XSSFWorkbook(Files.newInputStream(SCHEMAS.resolve("360-giving-schema-titles-with-meta-tab-2023.xlsx")))) {
                List<String> known = new java.util.ArrayList<>();
                titles.getSheet("grants").getRow(0).forEach(c -> known.add(c.getStringCellValue()));
                assertTrue(known.containsAll(TableFile.read(csv).header()), known.toString());
            }
        }
        assertThrows(WrongInput.class, () -> ThreeSixtyGiving.of(office, Days.ALL).write(folder.resolve("awards.txt")));
    }

    @Test void theMonthsGrantsAreListedWithAllThatTheOrderAsks() {
        Published may = StatutoryLists.grants(office, Days.month("month", "2016-05"));
        assertEquals(List.of("A3 “Lights” for Lights of Fife is held back: it has no purpose.", "A4 “Group” for Group without a number is held back: its purpose holds an e-mail address."), may.heldBack());
        Path file = folder.resolve("grants.csv");
        may.write(office, file);
        TableFile read = TableFile.read(file);
        assertEquals(List.of("Date", "Recipient", "Purpose", "Conditions", "Reasons", "Amount", "Award"), read.header());
        assertEquals(List.of("2016-05-20", "Club", "Nets and bats", "Open to all", "Nothing else there", "640.00", "A7"), read.rows().get(1).cells());
        assertEquals(2, read.rows().size());
        assertEquals(List.of("A2 “" + "A".repeat(60) + " " + "b".repeat(60) + " " + "c".repeat(60) + "” for Youth CIC is held back: it has no conditions."),
            StatutoryLists.grants(office, Days.month("month", "2016-04")).heldBack());
    }

    @Test void onlyItemsOverFiveHundredPoundsThatStandAreListed() {
        Published may = StatutoryLists.spend(office, Days.month("month", "2016-05"));
        assertEquals(List.of("E17, a payment of £900 on 12 May 2016 (INV 5), is held back: it has no recipient."), may.heldBack().stream().map(h -> h.replaceFirst("E\\d+", "E17")).toList());
        Path file = folder.resolve("spend.xlsx");
        may.write(office, file);
        List<TableFile.Row> rows = TableFile.read(file).rows();
        assertEquals(List.of("INV 1", "INV 3"), rows.subList(1, rows.size()).stream().map(r -> r.cell(6)).filter(c -> !c.isEmpty()).toList());
        assertTrue(rows.get(1).cells().containsAll(List.of("Burnley Trust", "Lamps on the canal path", "Partnerships", "Burglary fell where it was tried")), rows.get(1).toString());
        assertEquals(2, StatutoryLists.spend(office, new Days(LocalDate.of(2016, 5, 31), null)).sheet().rows().size());
    }

    @Test void aMonthOrItsDaysCanBeWrong() {
        assertTrue(assertThrows(WrongInput.class, () -> Days.month("month", "June")).getMessage().contains("2016-06"));
        assertThrows(WrongInput.class, () -> new Days(LocalDate.of(2016, 5, 2), LocalDate.of(2016, 5, 1)));
    }
}
