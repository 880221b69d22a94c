package org.scrutinydesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.OwnFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.AwardLetters.Form;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.Share;

/** Letters as they come out, from the program's wording and from an office's own Word file. */
class AwardLettersTest {
    private static final FinancialYear YEAR = new FinancialYear(2015);

    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", Clock.fixed(Instant.parse("2015-06-01T09:00:00Z"), ZoneOffset.UTC), "tester"));
    private final FundingStore funding = office.funding();
    private AwardId award;

    @BeforeEach void anAwardOfTwoYears() {
        Fund fund = funding.save(new Fund(null, 0, "Fund", null, null, YEAR, YEAR.next(), Money.of(500_000), true, null, false));
        List<Share> shares = new ArrayList<>();
        for (FinancialYear year : List.of(YEAR.next(), YEAR)) {
            shares.add(new Share(funding.addLine(new BudgetLine(null, 0, fund.id(), year, "Victims' services", null, false, null, null, null), Money.of(50_000), year.firstDay()).id(), Money.of("6000.50")));
        }
        award = funding.makeAward(new Award(null, 0, null, "Hope & Sons <Trust>", "Young victims", "Blackpool", null, LocalDate.of(2015, 5, 6), null, false, "2015/32",
            "Report each quarter.\nSpend it in Blackpool.", "A worker for young victims", null), shares, null).id();
    }

    @AfterEach void close() {
        office.close();
    }

    private XWPFDocument written(Form form) throws Exception {
        Path file = folder.resolve(form + ".docx");
        new AwardLetters(office, form).write(award, file);
        return new XWPFDocument(Files.newInputStream(file));
    }

    private static String words(XWPFDocument word) {
        StringBuilder words = new StringBuilder();
        word.getBodyElements().forEach(e -> words.append(e instanceof XWPFParagraph p ? p.getText() : ((XWPFTable) e).getText()).append('\n'));
        return words.toString();
    }

    @Test void aLetterSaysWhatWasAwardedByYearAndOnWhichConditions() throws Exception {
        try (XWPFDocument word = written(Form.LETTER)) {
            String words = words(word);
            assertTrue(words.contains("Office of the Commissioner has awarded Hope & Sons <Trust> £12,001 for Young victims. The award was made on 6 May 2015. Its number is A1;"), words);
            assertTrue(words.contains("Report each quarter.\nSpend it in Blackpool."), words);
            assertTrue(words.contains("1 June 2015") && words.contains("A worker for young victims"), words);
            assertFalse(words.contains("{{"), words);
            List<String> years = word.getTables().getFirst().getRows().stream().map(r -> r.getCell(0).getText() + " " + r.getCell(2).getText()).toList();
            assertEquals(List.of("Financial year Amount", "2015/16 £6,000.50", "2016/17 £6,000.50", "Total £12,001"), years);
            assertEquals("Office of the Commissioner", word.getProperties().getCoreProperties().getCreator());
        }
        assertTrue(OwnFile.is(folder.resolve("LETTER.docx"), null), "a letter written again replaces the first");
    }

    @Test void anAgreementNamesBothSides() throws Exception {
        try (XWPFDocument word = written(Form.AGREEMENT)) {
            String words = words(word);
            assertTrue(words.contains("Grant agreement A1") && words.contains("For Hope & Sons <Trust>") && words.contains("2015/32") && words.contains("Signature"), words);
            assertFalse(words.contains("{{"), words);
        }
    }

    /** As Word leaves it: a field cut into runs, one bold, one in the header, one in a table's row. */
    private Path ownWording(String field) throws Exception {
        Path file = folder.resolve("own.docx");
        try (XWPFDocument word = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            XWPFParagraph p = word.createParagraph();
            p.createRun().setText("Dear {{reci");
            XWPFRun bold = p.createRun();
            bold.setBold(true);
            bold.setText("pient");
            p.createRun().setText("}}, you get {{ Amount }} in all and {{" + field + "}}.");
            XWPFTable table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("In {{year}}");
            table.getRow(0).getCell(1).setText("{{Year_Amount}}");
            new XWPFHeaderFooterPolicy(word).createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph().createRun().setText("Ref {{award}}");
            word.getProperties().getCoreProperties().setCreator("Ann Other");
            word.write(out);
        }
        return file;
    }

    @Test void anOfficesOwnWordingIsKeptAndFilled() throws Exception {
        AwardLetters letters = new AwardLetters(office, Form.LETTER);
        letters.keepWording(ownWording("decision"));
        try (XWPFDocument word = written(Form.LETTER)) {
            assertEquals("Dear Hope & Sons <Trust>, you get £12,001 in all and 2015/32.", word.getParagraphs().getFirst().getText());
            assertEquals(List.of("In 2015/16 £6,000.50", "In 2016/17 £6,000.50"), word.getTables().getFirst().getRows().stream().map(r -> r.getCell(0).getText() + " " + r.getCell(1).getText()).toList());
            assertEquals("Ref A1", word.getHeaderList().getFirst().getText().strip());
            assertEquals("Office of the Commissioner", word.getProperties().getCoreProperties().getCreator(), "who wrote the wording does not go out with the letter");
        }
        Path again = folder.resolve("again.docx");
        letters.writeWording(again);
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(again))) {
            assertTrue(words(word).contains("you get {{ Amount }} in all"));
        }
        letters.forgetWording();
        try (XWPFDocument word = written(Form.LETTER)) {
            assertTrue(words(word).contains("Please confirm in writing"));
        }
    }

    @Test void aFieldThatIsNoneIsSaidBeforeTheWordingIsKept() throws Exception {
        AwardLetters letters = new AwardLetters(office, Form.AGREEMENT);
        Path wrong = ownWording("recipent");
        String said = assertThrows(Refused.class, () -> letters.keepWording(wrong)).getMessage();
        assertTrue(said.contains("{{recipent}}") && said.contains("{{recipient}}"), said);
        Path text = Files.writeString(folder.resolve("x.docx"), "no Word file");
        assertThrows(Refused.class, () -> letters.keepWording(text));
        assertTrue(words(written(Form.AGREEMENT)).contains("Grant agreement A1"), "nothing was kept");
    }

    @Test void aWithdrawnAwardGetsNoLetter() {
        funding.withdraw(award, "Not needed", LocalDate.of(2015, 5, 30));
        assertTrue(assertThrows(Refused.class, () -> written(Form.LETTER)).getMessage().contains("was withdrawn"));
        assertThrows(WrongInput.class, () -> new AwardLetters(office, Form.LETTER).write(award, folder.resolve("a.pdf")));
    }
}
