import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDF files as PDF/A-3a and PDF/UA-1, all in one process: java Vera.java FILE... Exits with 1 where one fails. */
public final class Vera {
    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    public static void main(String[] files) {
        VeraGreenfieldFoundryProvider.initialise();
        var failures = 0;
        for (var file : files) {
            for (var flavour : FLAVOURS) {
                if (!passes(file, flavour)) {
                    failures++;
                }
            }
        }
        System.out.printf("%d of %d validations failed%n", failures, files.length * FLAVOURS.size());
        System.exit(failures == 0 && files.length > 0 ? 0 : 1);
    }

    private static boolean passes(String file, PDFAFlavour flavour) {
        try {
            var result = validate(file, flavour);
            System.out.printf("%s %s %s, %d checks%n", result.isCompliant() ? "PASS" : "FAIL", flavour, Path.of(file).getFileName(), result.getTotalAssertions());
            failedRules(result).forEach((rule, message) -> System.out.printf("  %s %s%n", rule, message));
            return result.isCompliant();
        } catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException problem) {
            System.out.printf("FAIL %s %s: %s%n", flavour, file, problem);
            return false;
        }
    }

    private static ValidationResult validate(String file, PDFAFlavour flavour)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new FileInputStream(file), flavour); var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    /** The first message of each rule that something breaks. */
    private static Map<String, String> failedRules(ValidationResult result) {
        var rules = new TreeMap<String, String>();
        for (var assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                var rule = assertion.getRuleId();
                rules.putIfAbsent(rule.getClause() + "-" + rule.getTestNumber(), assertion.getMessage() + " at " + assertion.getLocation().getContext());
            }
        }
        return rules;
    }
}
