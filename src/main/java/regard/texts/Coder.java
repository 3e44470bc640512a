package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import regard.texts.Codebook.Code;

/**
 * Proposes codes of a codebook for comments: by the codes' own words at first, and by what people's examples teach as soon as there
 * are some. A code with few examples is judged by both. It proposes; a person decides.
 */
public final class Coder {

    /** From this many standard deviations above a code's mean a comment has the code. */
    private static final double FITS = 1.1;

    /** The best code stands even below that, unless it is no nearer than usual. */
    private static final double BEST_FITS = 0.0;

    /** With fewer examples a code is judged by its words too. */
    private static final int FEW = 5;

    /** Where no code reaches its threshold, the best still stands if it comes this near. */
    private static final double NEARLY = 0.6;

    private static final int SOME_AT_RANDOM = 5;

    private static final Comment NOBODY = new Comment("", "");

    private final Codebook codebook;
    private final List<CodedExample> examples;
    private final Language language;
    private final Embedder embedder;
    private final Likeness likeness;
    private final long seed;
    private final boolean nothingIsCoded;

    private List<Comment> readLast = List.of();
    private Map<String, Scored> scoresOfLast = Map.of();
    private List<Lesson> lessons = List.of();
    private int otherLanguages;

    /** A text with a score for each code; at 1 and above it has the code. */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers: no room for copies
    private record Scored(double[] relative, double[] confidence, boolean near) {}

    Coder(
            Codebook codebook,
            List<CodedExample> examples,
            Language language,
            Embedder embedder,
            Likeness likeness,
            long seed) {
        this.language = language;
        this.codebook = codebook;
        this.examples = List.copyOf(examples);
        nothingIsCoded =
                examples.stream().anyMatch(e -> !e.codes().isEmpty() && Wording.isWithoutSubstance(key(e.text())));
        this.embedder = embedder;
        this.likeness = likeness;
        this.seed = seed;
    }

    /** One coding or more for each comment, in the order given; {@code NONE} where nothing fits. */
    public List<Coding> code(List<Comment> comments) {
        var scored = scored(comments);
        var codings = new ArrayList<Coding>();
        for (Comment comment : comments) {
            var score = scored.get(key(comment.text()));
            codings.addAll(score == null ? List.of(new Coding(comment.id(), Coding.NONE, 1)) : codings(comment, score));
        }
        return codings;
    }

    /**
     * The comments whose coding by a person would teach most: those nearest to a threshold, and one in five at random, so that there is
     * an honest estimate of how well it goes.
     */
    public List<WorthCoding> worthCoding(List<Comment> comments, int wanted) {
        var scored = scored(comments);
        var known = new HashSet<String>();
        examples.forEach(example -> known.add(key(example.text())));
        Map<String, Comment> open = new TreeMap<>();
        for (Comment comment : comments) {
            String key = key(comment.text());
            if (scored.containsKey(key) && !known.contains(key)) {
                open.putIfAbsent(key, comment);
            }
        }
        var byDoubt = new ArrayList<>(open.keySet());
        byDoubt.sort(Comparator.comparingDouble((String key) -> doubt(scored.get(key)))
                .thenComparing(key -> key));
        var random = new Random(seed);
        var chosen = new LinkedHashMap<String, Boolean>();
        for (int i = 0; chosen.size() < Math.min(wanted, byDoubt.size()); i++) {
            boolean any = i % SOME_AT_RANDOM == SOME_AT_RANDOM - 1;
            chosen.putIfAbsent(
                    any ? byDoubt.get(random.nextInt(byDoubt.size())) : firstNotIn(chosen.keySet(), byDoubt), any);
        }
        return chosen.entrySet().stream()
                .map(entry -> new WorthCoding(open.getOrDefault(entry.getKey(), NOBODY), entry.getValue()))
                .toList();
    }

    /** How many of the comments coded last are in another language than English: they get no code, a person must read them. */
    public int otherLanguages() {
        return otherLanguages;
    }

    /** How well each code has been learned, in the order of the codebook; empty before anything was coded or without examples. */
    public List<Lesson> lessons() {
        return lessons;
    }

    private static String firstNotIn(Set<String> chosen, List<String> keys) {
        return keys.stream().filter(key -> !chosen.contains(key)).findFirst().orElse(keys.getFirst());
    }

    private static double doubt(@Nullable Scored scored) {
        double least = Double.MAX_VALUE;
        if (scored != null) {
            for (double relative : scored.relative()) {
                least = Math.min(least, Math.abs(Math.log(Math.max(1e-3, relative))));
            }
        }
        return least;
    }

    private List<Coding> codings(Comment comment, Scored scored) {
        var order = IntStream.range(0, codebook.codes().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -scored.relative()[c])
                        .thenComparingInt(c -> c))
                .toList();
        var codings = new ArrayList<Coding>();
        for (int c : order) {
            boolean best = codings.isEmpty() && c == order.getFirst();
            if (scored.near() && (scored.relative()[c] >= 1 || (best && scored.relative()[c] >= NEARLY))) {
                codings.add(new Coding(comment.id(), codebook.codes().get(c).code(), scored.confidence()[c]));
            }
        }
        if (codings.isEmpty()) {
            double most = order.isEmpty() || !scored.near() ? 0 : scored.confidence()[order.getFirst()];
            codings.add(new Coding(comment.id(), Coding.NONE, 1 - most));
        }
        codings.sort(Comparator.comparingDouble((Coding coding) -> -coding.confidence()));
        return codings;
    }

    /** The scores of every distinct text that says something, by its key; those of the last comments are kept. */
    private Map<String, Scored> scored(List<Comment> comments) {
        if (scoresOfLast.isEmpty() || !readLast.equals(comments)) {
            scoresOfLast = read(comments);
            readLast = List.copyOf(comments);
        }
        return scoresOfLast;
    }

    private Map<String, Scored> read(List<Comment> comments) {
        var byKey = new TreeMap<String, String>();
        otherLanguages = 0;
        for (Comment comment : comments) {
            String text = read(comment.text());
            String key = Wording.key(text);
            if (isRead(key) && !language.of(text).equals(Language.ENGLISH)) {
                otherLanguages++;
            } else if (isRead(key)) {
                byKey.merge(key, text, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        var taught = new ArrayList<CodedExample>();
        var texts = new ArrayList<>(byKey.values());
        int asked = texts.size();
        for (CodedExample example : examples) {
            String text = read(example.text());
            if (isRead(Wording.key(text))) {
                taught.add(example);
                texts.add(text);
            }
        }
        float[][] vectors = embedder.embed(texts, "reading for meaning").vectors();
        var similarity = Similarity.of(texts, vectors, codebook, !examples.isEmpty(), embedder, likeness);
        float[][] centred = Vectors.centred(vectors, Vectors.mean(vectors));
        List<Learner> learners = learners(taught, texts, asked, centred, similarity);
        lessons = taught.isEmpty() ? List.of() : lessons(learners);
        var scored = new HashMap<String, Scored>();
        int i = 0;
        for (String key : byKey.keySet()) {
            scored.put(key, scored(i, texts.get(i), centred[i], similarity, learners));
            i++;
        }
        return scored;
    }

    /** What was learned of each code; nothing where there was nothing to learn from. */
    private record Learner(
            @Nullable Learned learned, @Nullable TermWeights terms, int positives) {}

    private List<Learner> learners(
            List<CodedExample> taught, List<String> texts, int asked, float[][] vectors, Similarity similarity) {
        var learners = new ArrayList<Learner>();
        if (taught.isEmpty()) {
            codebook.codes().forEach(_ -> learners.add(new Learner(null, null, 0)));
            return learners;
        }
        var terms = new TermWeights(texts.subList(asked, texts.size()));
        var sparse = texts.subList(asked, texts.size()).stream().map(terms::of).toList();
        // Each code is learned by itself, so several may be at the same time.
        return IntStream.range(0, codebook.codes().size())
                .parallel()
                .mapToObj(c -> learner(c, taught, asked, vectors, sparse, terms, similarity))
                .toList();
    }

    private Learner learner(
            int c,
            List<CodedExample> taught,
            int asked,
            float[][] vectors,
            List<TermWeights.Sparse> sparse,
            TermWeights terms,
            Similarity similarity) {
        Code code = codebook.codes().get(c);
        var is = new boolean[taught.size()];
        var seen = new Learned.Seen[taught.size()];
        int positives = 0;
        for (int e = 0; e < is.length; e++) {
            is[e] = taught.get(e).codes().contains(code.code());
            positives += is[e] ? 1 : 0;
            seen[e] = new Learned.Seen(vectors[asked + e], sparse.get(e), similarity.of(asked + e, c));
        }
        boolean enough = positives >= 2;
        return new Learner(enough ? Learned.of(seen, is, terms.size(), seed) : null, terms, positives);
    }

    private List<Lesson> lessons(List<Learner> learners) {
        var told = new ArrayList<Lesson>();
        for (int c = 0; c < learners.size(); c++) {
            var learned = learners.get(c).learned();
            told.add(new Lesson(
                    codebook.codes().get(c).code(), learners.get(c).positives(), learned == null ? 0 : learned.f1()));
        }
        return told;
    }

    private Scored scored(int place, String text, float[] vector, Similarity similarity, List<Learner> learners) {
        int codes = codebook.codes().size();
        var relative = new double[codes];
        var confidence = new double[codes];
        boolean near = similarity.isNear(place);
        TermWeights.Sparse sparse = null;
        for (int c = 0; c < codes; c++) {
            var learner = learners.get(c);
            double fit = similarity.of(place, c);
            double byWords = byWords(fit);
            double sureByWords = 1 / (1 + Math.exp(-1.6 * (fit - FITS)));
            if (learner.learned() == null || learner.terms() == null) {
                relative[c] = byWords;
                confidence[c] = sureByWords;
                continue;
            }
            sparse = sparse == null ? learner.terms().of(text) : sparse;
            double score = learner.learned().score(new Learned.Seen(vector, sparse, fit));
            double share = Math.min(1, learner.positives() / (double) FEW);
            relative[c] = share * score / learner.learned().threshold() + (1 - share) * byWords;
            confidence[c] = share * learner.learned().confidence(score) + (1 - share) * sureByWords;
        }
        return new Scored(relative, confidence, near);
    }

    /** On the scale where 1 is enough and {@link #NEARLY} is enough for the best. */
    private static double byWords(double fit) {
        return Math.max(0, NEARLY + (1 - NEARLY) * (fit - BEST_FITS) / (FITS - BEST_FITS));
    }

    /** What says nothing gets no code, unless people have coded such comments: "Nothing" may mean that nothing was wrong. */
    private boolean isRead(String key) {
        return !key.isEmpty() && (nothingIsCoded || !Wording.isWithoutSubstance(key));
    }

    private static String read(String text) {
        return Wording.clean(PersonalData.mask(text));
    }

    private static String key(String text) {
        return Wording.key(read(text));
    }
}
