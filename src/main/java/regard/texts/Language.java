package regard.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Says which language a comment is in. A doubtful one counts as English: the few words most people write are not enough to tell, and
 * to set an English comment apart would silence it.
 */
final class Language {

    static final String ENGLISH = "eng";

    private static final int FEWEST_WORDS = 4;
    private static final double ENGLISH_ENOUGH = 0.2;
    private static final double MOST_PIECES = 1.45;

    /** How many times likelier than English another language must be: without one English word, and with some. */
    private static final double LIKELIER = 1.45;

    private static final double FAR_LIKELIER = 4;

    private static final Set<String> MET_IN_BRITAIN = Lists.read("languages-met-in-britain.txt");

    private static final Set<String> COMMON = Lists.read("common-english-words.txt");
    private static final Set<String> SHARED = Lists.read("words-english-shares.txt");
    private static final Map<String, String> NAMES = names();

    private final WordPiece wordPiece;
    private final LanguageDetectorME detector;

    Language(WordPiece wordPiece) {
        this.wordPiece = wordPiece;
        try (var in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
            if (in == null) {
                throw new IllegalStateException("the model of languages is not in the build");
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The three letters of ISO 639-3, {@code eng} where in doubt. */
    String of(String clean) {
        List<String> words = Wording.words(clean);
        if (words.isEmpty()) {
            return ENGLISH;
        }
        double latin = latinShare(clean);
        if (latin < 0.5) {
            return detect(clean);
        }
        long english = words.stream().filter(Language::isEnglish).count();
        if (words.size() < FEWEST_WORDS || english >= ENGLISH_ENOUGH * words.size()) {
            return ENGLISH;
        }
        if (wordPiece.piecesPerWord(clean) < MOST_PIECES) {
            return ENGLISH;
        }
        opennlp.tools.langdetect.Language[] likely = detector.predictLanguages(head(clean));
        double asEnglish = Arrays.stream(likely)
                .filter(l -> l.getLang().equals(ENGLISH))
                .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
                .findFirst()
                .orElse(1);
        double needed = english == 0 ? LIKELIER : FAR_LIKELIER;
        boolean other = MET_IN_BRITAIN.contains(likely[0].getLang()) && likely[0].getConfidence() >= needed * asEnglish;
        return other ? likely[0].getLang() : ENGLISH;
    }

    /** A common word of English that other languages written alike do not use. */
    private static boolean isEnglish(String word) {
        return COMMON.contains(word) && !SHARED.contains(word);
    }

    /** The English name of a language. */
    static String name(String letters) {
        return NAMES.getOrDefault(letters, "Not known");
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String two : Locale.getISOLanguages()) {
            var locale = Locale.of(two);
            names.put(locale.getISO3Language(), locale.getDisplayLanguage(Locale.ENGLISH));
        }
        return names;
    }

    private String detect(String clean) {
        String found = detector.predictLanguage(head(clean)).getLang();
        return found.equals(ENGLISH) ? "und" : found;
    }

    private static String head(String clean) {
        return clean.length() > 2_000 ? clean.substring(0, 2_000) : clean;
    }

    private static double latinShare(String clean) {
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < clean.length() && letters < 500; i++) {
            char c = clean.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                latin += c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : 0;
            }
        }
        return letters == 0 ? 1 : latin / (double) letters;
    }
}
