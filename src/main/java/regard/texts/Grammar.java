package regard.texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tells whether words can stand as a name: "waiting times" and "verify my identity" can, "better" and "very good" say too little.
 * The kinds of the words are told from the words around them, by a model of OpenNLP (English Web Treebank).
 */
final class Grammar {

    /** A phrase from this on reads as a name. */
    static final double READS_WELL = 0.85;

    /** A phrase from this on may be named at all, where there is none better. */
    static final double WILL_DO = 0.5;

    /** A single word from this on is a noun where most people use it. */
    static final double MOSTLY_A_NOUN = 0.4;

    /** A single word from this on is a noun in every use that was looked at. */
    static final double ALWAYS_A_NOUN = 0.54;

    /** One noun says what it is about, but not what of it. */
    private static final double A_NOUN = 0.55;

    /** "Committing" says what is done, but "parking" is a matter people speak of. */
    private static final double A_DOING = 0.5;

    /** "Kind and caring" says more than either. */
    private static final double TWO_JUDGEMENTS = 0.6;

    private static final double CUT_OFF = 0.6;

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String MODEL_HASH = "510b89087e7ef7ffb8c50c63e3e999122404ac9fa64790dfa93b38d1938c52ce";

    private static final Set<String> NOUN = Set.of("NOUN", "PROPN");
    private static final Set<String> MAY_OPEN = Set.of("NOUN", "PROPN", "ADJ", "VERB", "DET", "NUM");
    private static final Set<String> BESIDE_A_VERB = Set.of("ADP", "PART", "ADV");

    private final POSTaggerME tagger = new POSTaggerME(Model.READ);

    /** Read when it is first needed; it may be shared, a tagger may not. */
    private static final class Model {

        private static final POSModel READ = read();

        private static POSModel read() {
            try {
                return new POSModel(new ByteArrayInputStream(EmbeddingModel.checked(MODEL, MODEL_HASH)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The kind of each word of a run, by the names of Universal Dependencies. */
    String[] kinds(String[] run) {
        return tagger.tag(run);
    }

    /** How well some words of a run read as a name, from 0 to 1, by the kinds of all its words. */
    static double asName(List<String> run, String[] kinds, int from, int to) {
        String last = kinds[to - 1];
        // "Phone" of "phone lines": the noun it leans on is left out.
        boolean cutOff = to - from > 1 && NOUN.contains(last) && to < kinds.length && kinds[to].equals("NOUN");
        return cutOff ? CUT_OFF : asName(run, kinds, from, to, last);
    }

    private static double asName(List<String> run, String[] kinds, int from, int to, String last) {
        if (to - from == 1) {
            boolean doing = last.equals("VERB") && run.get(from).endsWith("ing");
            return NOUN.contains(last) ? A_NOUN : doing ? A_DOING : 0.25;
        }
        // "Card to", "not fault", "to arrive": what they belong to stands outside.
        boolean open = kinds[to - 2].equals("ADP") && !NOUN.contains(last);
        boolean beheaded = kinds[from].equals("PART") || kinds[from].equals("ADP");
        if (open || beheaded || Arrays.asList(kinds).subList(from, to).contains("SCONJ")) {
            return 0.3;
        }
        if (NOUN.contains(last)) {
            return MAY_OPEN.contains(kinds[from]) ? 1 : 0.75;
        }
        if (to - from == 3 && kinds[from].equals("ADJ") && kinds[from + 1].equals("CCONJ") && last.equals("ADJ")) {
            return TWO_JUDGEMENTS;
        }
        boolean verb = false;
        boolean noun = false;
        boolean beside = false;
        for (int i = from; i < to; i++) {
            verb |= kinds[i].equals("VERB");
            noun |= NOUN.contains(kinds[i]);
            beside |= BESIDE_A_VERB.contains(kinds[i]);
        }
        if (noun) {
            return verb ? 0.8 : 0.7;
        }
        return verb && beside ? 0.65 : 0.35;
    }
}
