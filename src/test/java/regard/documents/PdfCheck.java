package regard.documents;

import java.io.InputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a PDF that means to be readable by everybody (PDF/UA-1). */
public final class PdfCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfCheck() {}

    public static List<String> problems(InputStream pdf) {
        try (var parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(found -> found.getRuleId().getClause() + ": " + found.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("the PDF cannot be checked", e);
        }
    }
}
