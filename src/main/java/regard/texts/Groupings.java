package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The comments of one question, grouped at every fineness at once, from few broad groups to many fine ones. One is proposed; a person
 * may take a broader or finer one without waiting, because all are kept.
 */
public final class Groupings {

    private static final double[] RESOLUTIONS = {0.25, 0.35, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 8};

    /** Of all steps whose score is nearly the best, the broadest is proposed. */
    private static final double NEARLY = 0.99;

    /** In a small set a few groups more look better by chance: broader ones are taken sooner, unless groups stand well apart. */
    private static final double NEARLY_IF_SMALL = 0.95;

    private static final double WELL_APART = 0.47;

    /** A student's vectors are smoother than the model's, so that fine groups look a little better than they are. */
    private static final double NEARLY_BY_STUDENT = 0.98;

    /** People who code by hand use about 0.7 themes for each square root of a comment: it matters where the silhouette is flat. */
    private static final double THEMES_BY_ROOT = 0.7;

    /** How much it counts that there are fewer or more than that; fewer, because two or three broad groups always stand apart. */
    private static final double WEIGHT_OF_FEWER = 0.75;

    private static final double WEIGHT_OF_MORE = 0.4;

    /** In a small set custom counts twice as much. */
    private static final double MORE_IF_SMALL = 2;

    private final Reading reading;
    private final Embedder embedder;
    private final Embedder.Embedded embedded;
    private final float[] mean;
    private final float[][] centred;
    private final Graph graph;
    private final int[][] apart;
    private final Likeness likeness;
    private final Steering steering;
    private final Points points;
    private final List<Step> steps;
    private final List<Partition> partitions;
    private final int chosen;

    /**
     * One fineness.
     *
     * @param groups how many groups it gives
     * @param silhouette how well they stand apart, -1 to 1
     * @param score the same, less a little the further the number is from what people would use
     */
    public record Step(double resolution, int groups, double silhouette, double score) {}

    Groupings(Reading reading, Embedder embedder, Likeness likeness, Steering steering, long seed, Progress progress) {
        this.reading = reading;
        this.embedder = embedder;
        this.likeness = likeness;
        this.steering = steering;
        embedded = embedder.embed(reading.texts(), "reading for meaning");
        mean = Vectors.mean(embedded.vectors());
        int[] taking = IntStream.range(0, reading.texts().size())
                .filter(text -> reading.standsFor(text) == text)
                .toArray();
        float[][] all = Vectors.centred(embedded.vectors(), mean);
        centred = Neighbours.pick(all, taking);
        progress.at("grouping", 0, 1);
        var places = places(reading, steering, taking);
        apart = apart(steering.apart(), places);
        graph = Graph.of(
                taking,
                Neighbours.pick(embedded.vectors(), taking),
                together(steering.together(), places),
                apart,
                seed,
                likeness);
        partitions = new ArrayList<>();
        steps = new ArrayList<>();
        var cuts = graph.cuts(RESOLUTIONS, seed);
        for (int i = 0; i < cuts.size(); i++) {
            keepStep(RESOLUTIONS[i], cuts.get(i));
        }
        chosen = choose();
        progress.at("grouping", 1, 1);
        points = Points.of(reading, embedder, embedded, progress);
    }

    private void keepStep(double resolution, int[] cut) {
        if (graph.texts().length == 0) {
            return;
        }
        int fewest = centred.length < 60 ? 2 : 3;
        var partition = Partition.of(cut, centred);
        if (!steering.isAny()) {
            partition = partition.withoutGroupsBelow(fewest, centred, likeness);
        } else {
            partition = keptApart(partition);
        }
        if (!partitions.isEmpty() && partitions.getLast().groups() == partition.groups()) {
            return;
        }
        double silhouette = partition.silhouette(centred, likeness);
        double custom = THEMES_BY_ROOT * Math.sqrt(centred.length);
        double off = Math.log(partition.groups() / custom);
        double weight = (off < 0 ? WEIGHT_OF_FEWER : WEIGHT_OF_MORE) * (isSmall() ? MORE_IF_SMALL : 1);
        double score = silhouette - weight * off * off / Math.sqrt(centred.length);
        partitions.add(partition);
        steps.add(new Step(resolution, partition.groups(), silhouette, score));
    }

    private int choose() {
        double best = steps.stream().mapToDouble(Step::score).max().orElse(0);
        double clearest = steps.stream().mapToDouble(Step::silhouette).max().orElse(0);
        double nearly = isSmall() && clearest < WELL_APART ? NEARLY_IF_SMALL : byStudent() ? NEARLY_BY_STUDENT : NEARLY;
        double enough = best - Math.abs(best) * (1 - nearly);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).score() >= enough) {
                return i;
            }
        }
        return 0;
    }

    private boolean isSmall() {
        return centred.length < Graph.SMALL;
    }

    /** From the broadest to the finest. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Which of the steps is proposed. */
    public int chosen() {
        return chosen;
    }

    /** Whether a student read most of the comments, because there are very many. */
    public boolean byStudent() {
        return embedded.student() != null;
    }

    /** The group of every comment at a step, in the order given; -1 for those that were set apart. */
    public int[] groupOf(int step) {
        var groups = new int[reading.comments().size()];
        var ofText = ofTexts(step);
        for (int i = 0; i < groups.length; i++) {
            int text = reading.textOf(i);
            groups[i] = text < 0 ? -1 : ofText[text];
        }
        return groups;
    }

    /** The themes at the fineness proposed. */
    public ThemeSet themes() {
        return themes(chosen);
    }

    /** The themes at another fineness. */
    public ThemeSet themes(int step) {
        if (steps.isEmpty()) {
            return new Themer(reading, likeness, embedder, mean, steering, points)
                    .themes(new int[0], Partition.of(new int[0], new float[0][]), new float[0][], new int[0]);
        }
        return new Themer(reading, likeness, embedder, mean, steering, points)
                .themes(graph.texts(), partitions.get(step), centred, ofTexts(step));
    }

    /** The group of every text: its own, or that of the letter it is a copy of. */
    private int[] ofTexts(int step) {
        var groups = new int[reading.texts().size()];
        if (steps.isEmpty()) {
            return groups;
        }
        int[] texts = graph.texts();
        for (int i = 0; i < texts.length; i++) {
            groups[texts[i]] = partitions.get(step).groupOf()[i];
        }
        for (int text = 0; text < groups.length; text++) {
            groups[text] = groups[reading.standsFor(text)];
        }
        return groups;
    }

    private static int[][] together(List<List<String>> together, Map<String, Integer> places) {
        var pairs = new ArrayList<int[]>();
        for (List<String> group : together) {
            int first = -1;
            for (String id : group) {
                int place = places.getOrDefault(id, -1);
                if (place >= 0 && first >= 0) {
                    pairs.add(new int[] {first, place});
                }
                first = first < 0 ? place : first;
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private static int[][] apart(List<Steering.Pair> apart, Map<String, Integer> places) {
        return apart.stream()
                .map(pair -> new int[] {places.getOrDefault(pair.one(), -1), places.getOrDefault(pair.other(), -1)})
                .filter(pair -> pair[0] >= 0 && pair[1] >= 0)
                .toArray(int[][]::new);
    }

    /** The place among the texts that take part, by the id of a comment; none needed where nothing is decided. */
    private static Map<String, Integer> places(Reading reading, Steering steering, int[] taking) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; steering.isAny() && i < reading.comments().size(); i++) {
            int text = reading.textOf(i);
            if (text >= 0) {
                places.put(reading.comments().get(i).id(), Arrays.binarySearch(taking, reading.standsFor(text)));
            }
        }
        return places;
    }

    /** Moves what a person said is apart and yet fell together: the one less like its group goes to its next best group. */
    private Partition keptApart(Partition partition) {
        int[] groupOf = partition.groupOf().clone();
        for (int[] pair : apart) {
            int group = groupOf[pair[0]];
            if (group != groupOf[pair[1]]) {
                continue;
            }
            float[] centre = partition.centres()[group];
            boolean firstStays = Vectors.dot(centred[pair[0]], centre) >= Vectors.dot(centred[pair[1]], centre);
            int moving = graph.nodeOf(firstStays ? pair[1] : pair[0]);
            int elsewhere = Arrays.stream(groupOf).max().orElse(0) + 1;
            for (int i = 0; i < groupOf.length; i++) {
                if (graph.nodeOf(i) == moving) {
                    groupOf[i] = next(partition, i, group, elsewhere);
                }
            }
        }
        return Partition.of(groupOf, centred);
    }

    private int next(Partition partition, int text, int not, int elsewhere) {
        int best = elsewhere;
        double most = 0.2;
        for (int g = 0; g < partition.groups(); g++) {
            double like = Vectors.dot(centred[text], partition.centres()[g]);
            if (g != not && like > most) {
                most = like;
                best = g;
            }
        }
        return best;
    }
}
