package regard.texts;

import java.util.List;

/**
 * The front door: what a machine finds in what people said. It holds the language model, so open it once, use it, close it. Every
 * answer depends on its input and seed alone.
 */
public final class Texts implements AutoCloseable {

    /** The name of the engine, for records of how a result was made. */
    public static final String ENGINE = "regard-texts/" + EmbeddingModel.NAME;

    public static final String ENGINE_VERSION = "1.0.0";

    private final EmbeddingModel model;
    private final Likeness likeness;
    private final long mostPieces;

    private Texts(EmbeddingModel model, Likeness likeness, long mostPieces) {
        this.model = model;
        this.likeness = likeness;
        this.mostPieces = mostPieces;
    }

    /** Loads the language model and checks that it is the one this version was tested with. */
    public static Texts open() {
        return open(Embedder.PIECES_FOR_GROUPING);
    }

    /**
     * The same for a slower machine, or to measure what it costs.
     *
     * @param mostPieces how many pieces of words the model reads at most before a student learns from it and reads most of them
     */
    public static Texts open(long mostPieces) {
        return new Texts(EmbeddingModel.load(), new Likeness(), mostPieces);
    }

    /**
     * Groups the comments of one question at every fineness, keeping what people have decided. What they decided must be able to
     * hold: ask {@link #contradictions} first.
     */
    public Groupings group(List<Comment> comments, Steering steering, long seed, Progress progress) {
        if (!contradictions(comments, steering).isEmpty()) {
            throw new IllegalArgumentException("two decisions contradict each other");
        }
        var reading = Reading.of(comments, steering, model.wordPiece(), seed, progress);
        return new Groupings(reading, forGrouping(seed, progress), likeness, steering, seed, progress);
    }

    /** Decisions that cannot all be kept; a person must take one back before the comments can be grouped. */
    public static List<Contradiction> contradictions(List<Comment> comments, Steering steering) {
        return Contradiction.of(comments, steering);
    }

    private Embedder forGrouping(long seed, Progress progress) {
        return new Embedder(model, likeness, mostPieces, seed, progress);
    }

    /** Gives comments the codes of a codebook, learning from examples if there are any. */
    public Coder coder(Codebook codebook, List<CodedExample> examples, long seed, Progress progress) {
        return new Coder(
                codebook,
                examples,
                new Language(model.wordPiece()),
                new Embedder(model, likeness, Embedder.PIECES_FOR_CODING, seed, progress),
                likeness,
                seed);
    }

    /** Makes comments searchable by meaning and by words. */
    public CommentSearch search(List<Comment> comments, Progress progress) {
        return CommentSearch.of(comments, forGrouping(1, progress));
    }

    /** Letters that many people sent; needs no model. */
    public static List<Campaign> campaigns(List<Comment> comments, long seed) {
        return Campaigns.find(comments, seed);
    }

    /** The language of a text, ISO 639-3; {@code eng} where in doubt. */
    public String language(String text) {
        return new Language(model.wordPiece()).of(Wording.clean(text));
    }

    /** Whether a comment answers the box and not the question: blank, "n/a", "nothing to add". */
    public static boolean isWithoutSubstance(String text) {
        return Wording.isWithoutSubstance(Wording.key(Wording.clean(text)));
    }

    /** The vectors of texts, of length 1, for comparing them. */
    public float[][] vectors(List<String> texts, Progress progress) {
        return forGrouping(1, progress).byModel(texts, "reading");
    }

    @Override
    public void close() {
        likeness.close();
        model.close();
    }
}
