package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each text its vector. A long one is read in parts, and its vector is their mean. Above a limit the model reads a sample, and
 * a {@link Student} that learned from it reads the rest.
 */
final class Embedder {

    /** With more pieces than this a student reads most: about 10,000 comments of 18 words. */
    static final long PIECES_FOR_GROUPING = 200_000;

    /** Codes need finer reading than groups, so the model goes on for longer. */
    static final long PIECES_FOR_CODING = 500_000;

    /** The sample ends when it holds this share of the pieces the model would read, or this many texts; it has a fewest too. */
    private static final double TAUGHT_SHARE = 0.5;

    private static final int MOST_TAUGHT = 6_000;
    private static final int FEWEST_TAUGHT = 2_000;

    private static final int LONGEST_PART_IN_WORDS = 150;
    private static final int MOST_PARTS = 24;
    private static final int MOST_CHARACTERS = 40_000;
    private static final int MOST_PIECES_OF_STUDENT = 2_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final EmbeddingModel model;
    private final Likeness likeness;
    private final long mostPieces;
    private final long seed;
    private final Progress progress;

    /**
     * Vectors, and who made them.
     *
     * @param student who made those the model did not, or null if there was no need
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers: no room for copies
    record Embedded(float[][] vectors, @Nullable Student student) {}

    /** @param mostPieces how much the model reads itself, before a student reads most */
    Embedder(EmbeddingModel model, Likeness likeness, long mostPieces, long seed, Progress progress) {
        this.model = model;
        this.likeness = likeness;
        this.mostPieces = mostPieces;
        this.seed = seed;
        this.progress = progress;
    }

    /** The vectors of texts. The same texts in another order get the same vectors. */
    Embedded embed(List<String> texts, String step) {
        return isTooMuch(texts) ? byStudent(texts, step) : new Embedded(byModel(texts, step), null);
    }

    private boolean isTooMuch(List<String> texts) {
        return texts.size() > FEWEST_TAUGHT && guessedPieces(texts) > mostPieces;
    }

    private static long guessedPieces(List<String> texts) {
        return texts.stream().mapToLong(Embedder::guessedPieces).sum();
    }

    /** About how many pieces the model reads of a text; exact enough, and at once. */
    private static int guessedPieces(String text) {
        return 2 + Math.min(text.length(), MOST_CHARACTERS) * 2 / 9;
    }

    float[][] byModel(List<String> texts, String step) {
        var parts = new ArrayList<int[]>();
        var owner = new ArrayList<Integer>();
        for (int i = 0; i < texts.size(); i++) {
            for (String part : parts(texts.get(i))) {
                parts.add(model.wordPiece().pieces(part, EmbeddingModel.LONGEST));
                owner.add(i);
            }
        }
        var same = new LinkedHashMap<List<Integer>, Integer>();
        var distinct = new ArrayList<int[]>();
        var which = new int[parts.size()];
        for (int i = 0; i < which.length; i++) {
            int[] pieces = parts.get(i);
            which[i] = same.computeIfAbsent(Arrays.stream(pieces).boxed().toList(), _ -> {
                distinct.add(pieces);
                return distinct.size() - 1;
            });
        }
        float[][] read = model.embed(distinct, progress, step);
        var vectors = new float[texts.size()][];
        for (int i = 0; i < which.length; i++) {
            float[] part = read[which[i]];
            int of = owner.get(i);
            if (vectors[of] == null) {
                vectors[of] = part.clone();
            } else {
                Vectors.add(vectors[of], part, 1);
            }
        }
        for (float[] vector : vectors) {
            Vectors.normalise(vector);
        }
        return vectors;
    }

    private Embedded byStudent(List<String> texts, String step) {
        int[] sample = sample(texts);
        float[][] taught = byModel(Arrays.stream(sample).mapToObj(texts::get).toList(), step);
        var pieces = pieces(texts);
        var student = Student.learn(model, pieces, sample, taught, seed, likeness, progress);
        float[][] vectors = student.embed(pieces);
        for (int i = 0; i < sample.length; i++) {
            vectors[sample[i]] = taught[i];
        }
        return new Embedded(vectors, student);
    }

    private int[] sample(List<String> texts) {
        var order = new Random(seed).ints(0, texts.size()).distinct().iterator();
        var sample = new ArrayList<Integer>();
        long read = 0;
        while (sample.size() < Math.min(MOST_TAUGHT, texts.size())
                && (sample.size() < FEWEST_TAUGHT || read < mostPieces * TAUGHT_SHARE)) {
            int text = order.nextInt();
            sample.add(text);
            read += guessedPieces(texts.get(text));
        }
        return sample.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private List<int[]> pieces(List<String> texts) {
        return texts.parallelStream()
                .map(text -> model.wordPiece().pieces(text, MOST_PIECES_OF_STUDENT))
                .toList();
    }

    /** Reads parts of texts by the student, if there is one. */
    float[][] byStudent(Student student, List<String> parts) {
        return student.embed(pieces(parts));
    }

    /** A student of texts, where it is sentences that are too many to read; nobody where they are not. */
    @Nullable
    Student studentFor(List<String> sentences, List<String> texts, float[][] read) {
        if (texts.size() <= FEWEST_TAUGHT || guessedPieces(sentences) + guessedPieces(texts) <= mostPieces) {
            return null;
        }
        int[] sample = sample(texts);
        return Student.learn(model, pieces(texts), sample, Neighbours.pick(read, sample), seed, likeness, progress);
    }

    /** A text in parts of at most about 150 words, cut between sentences where it can be. */
    static List<String> parts(String text) {
        int words = Sentences.wordCount(text, 0, Math.min(text.length(), MOST_CHARACTERS));
        if (words <= LONGEST_PART_IN_WORDS) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int inPart = 0;
        for (String word : SPACE.split(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)), -1)) {
            part.append(word).append(' ');
            inPart++;
            boolean ends = word.endsWith(".") || word.endsWith("!") || word.endsWith("?");
            if (inPart >= LONGEST_PART_IN_WORDS || (ends && inPart >= LONGEST_PART_IN_WORDS / 2)) {
                parts.add(part.toString());
                part.setLength(0);
                inPart = 0;
                if (parts.size() == MOST_PARTS) {
                    return parts;
                }
            }
        }
        if (inPart > 10 || parts.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    Map<String, float[]> byText(List<String> texts, String step) {
        var distinct = texts.stream().distinct().toList();
        float[][] vectors = byModel(distinct, step);
        var byText = new LinkedHashMap<String, float[]>();
        for (int i = 0; i < vectors.length; i++) {
            byText.put(distinct.get(i), vectors[i]);
        }
        return byText;
    }
}
