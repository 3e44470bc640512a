package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each text its vector. A long one is read in parts, and its vector is their mean. Above a limit the model reads a sample, and
 * a {@link Student} that learned from it reads the rest.
 */
final class Embedder {

    /** More texts than this are left to a student. */
    static final int MOST_READ_BY_MODEL = 20_000;

    private static final int TAUGHT = 4_000;
    private static final int LONGEST_PART_IN_WORDS = 150;
    private static final int MOST_PARTS = 24;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final EmbeddingModel model;
    private final long seed;
    private final Progress progress;

    /**
     * Vectors, and who made them.
     *
     * @param student who made those the model did not, or null if there was no need
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers: no room for copies
    record Embedded(float[][] vectors, @Nullable Student student) {}

    Embedder(EmbeddingModel model, long seed, Progress progress) {
        this.model = model;
        this.seed = seed;
        this.progress = progress;
    }

    /** The vectors of texts. The same texts in another order get the same vectors. */
    Embedded embed(List<String> texts, String step) {
        return texts.size() <= MOST_READ_BY_MODEL ? new Embedded(byModel(texts, step), null) : byStudent(texts, step);
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
        var random = new Random(seed);
        int[] sample =
                random.ints(0, texts.size()).distinct().limit(TAUGHT).sorted().toArray();
        var taught = byModel(Arrays.stream(sample).mapToObj(texts::get).toList(), step);
        var pieces = texts.stream()
                .map(text -> model.wordPiece().pieces(text, 2_000))
                .toList();
        var student = Student.learn(model, pieces, sample, taught, seed, progress);
        var vectors = new float[texts.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = student.embed(pieces.get(i));
        }
        for (int i = 0; i < sample.length; i++) {
            vectors[sample[i]] = taught[i];
        }
        return new Embedded(vectors, student);
    }

    /** A student of texts, where it is sentences that are too many to read. */
    Student student(List<String> texts) {
        var random = new Random(seed);
        int[] sample = texts.size() <= TAUGHT
                ? IntStream.range(0, texts.size()).toArray()
                : random.ints(0, texts.size()).distinct().limit(TAUGHT).sorted().toArray();
        float[][] taught = byModel(Arrays.stream(sample).mapToObj(texts::get).toList(), "reading for meaning");
        var pieces = texts.stream()
                .map(text -> model.wordPiece().pieces(text, 2_000))
                .toList();
        return Student.learn(model, pieces, sample, taught, seed, progress);
    }

    /** A text in parts of at most about 150 words, cut between sentences where it can be. */
    static List<String> parts(String text) {
        int words = Sentences.wordCount(text, 0, Math.min(text.length(), 40_000));
        if (words <= LONGEST_PART_IN_WORDS) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int inPart = 0;
        for (String word : SPACE.split(text.substring(0, Math.min(text.length(), 40_000)), -1)) {
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
