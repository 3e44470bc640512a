package regard.journeys;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker. Its grammar is read once, which takes longer than checking a hundred pages. Three messages are passed over,
 * about {@code role} on {@code tr}, {@code th} and {@code td}: the design system's own responsive table draws them, and needs them
 * once its rows become blocks.
 */
final class HtmlCheck {

    private static final String GRAMMAR = "http://s.validator.nu/html5-all.rnc";

    /** The checker walks its grammar by recursion: where code is optimised less, it needs more stack than a thread has. */
    private static final long STACK = 64L * 1024 * 1024;

    private static final CompletableFuture<SimpleDocumentValidator> CHECKER = deep(HtmlCheck::checker);

    private HtmlCheck() {}

    static List<String> problems(String html) {
        return deep(() -> check(html)).join();
    }

    private interface Work<T> {

        T done() throws Exception;
    }

    private static <T> CompletableFuture<T> deep(Work<T> work) {
        var answer = new CompletableFuture<T>();
        Thread.ofPlatform().name("html-check").daemon().stackSize(STACK).start(() -> {
            try {
                answer.complete(work.done());
            } catch (Exception | StackOverflowError e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static SimpleDocumentValidator checker() throws Exception {
        var checker = new SimpleDocumentValidator(true, false, false);
        checker.setUpMainSchema(GRAMMAR, new SystemErrErrorHandler());
        return checker;
    }

    private static List<String> check(String html) {
        SimpleDocumentValidator checker = CHECKER.join();
        var problems = new Problems(html);
        synchronized (checker) {
            try {
                checker.setUpValidatorAndParsers(problems, false, false);
                checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }
        return problems.found;
    }

    /** What is wrong, with the line it stands on. */
    private static final class Problems implements ErrorHandler {

        private final List<String> lines;
        private final List<String> found = new ArrayList<>();

        Problems(String html) {
            lines = html.lines().toList();
        }

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            String message = String.valueOf(error.getMessage());
            if (!isOfTheResponsiveTable(message)) {
                int line = Math.clamp(error.getLineNumber(), 1, lines.size());
                found.add(message + " in " + lines.get(line - 1).strip());
            }
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }

        private static boolean isOfTheResponsiveTable(String text) {
            return text.contains("role")
                    && (text.contains("“tr”")
                            || text.contains("“th”")
                            || text.contains("“td”")
                            || text.contains("“row”")
                            || text.contains("“cell”")
                            || text.contains("“columnheader”")
                            || text.contains("“rowheader”"));
        }
    }
}
