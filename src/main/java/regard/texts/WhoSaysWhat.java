package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Which groups each text says, how surely: the group it stands in, and those that its single sentences are about. */
final class WhoSaysWhat {

    private static final int MOST_THEMES_OF_A_COMMENT = 5;

    /** How steeply confidence rises with the lead over the next best theme. */
    private static final double STEEPNESS = 9;

    /** Below this a comment is like no group; it stays for a person to place. */
    private static final double FLOOR = 0.16;

    private static final double LEAST = 0.05;

    /** With fewer texts than this each stays in a group: there is too little to say that it is like no other. */
    private static final int FEW = 30;

    /** A sentence says a theme if it is nearer to its heart than this share of the theme's own comments are. */
    private static final double LESS_TYPICAL = 0.2;

    /** A second theme must lead over others in one sentence by this much. */
    private static final double LEAD_OF_A_POINT = 0.04;

    private static final int ROWS_AT_A_TIME = 4_096;

    private final Reading reading;
    private final Likeness likeness;
    private final float[] mean;
    private final Steering steering;
    private final Partition partition;
    private final int[] groupOfText;
    private final Quotes quotes;
    private final List<List<Says>> says = new ArrayList<>();

    /** That a text says a group, how surely. */
    record Says(int group, double confidence) {}

    /**
     * @param groupOfText the group of every text, those of copies too
     * @param quotes is offered what is read
     */
    WhoSaysWhat(
            Reading reading,
            Likeness likeness,
            float[] mean,
            Steering steering,
            Partition partition,
            int[] groupOfText,
            Quotes quotes) {
        this.reading = reading;
        this.likeness = likeness;
        this.mean = mean;
        this.steering = steering;
        this.partition = partition;
        this.groupOfText = groupOfText;
        this.quotes = quotes;
    }

    /**
     * By text, what it says, the surest first.
     *
     * @param texts which texts the partition holds
     */
    List<List<Says>> says(int[] texts, float[][] centred, Points points) {
        reading.texts().forEach(_ -> says.add(new ArrayList<>(1)));
        alsoSay(points, mainThemes(texts, centred));
        return says;
    }

    /** The group of each text and its confidence; answers with how near a sentence must be to say it too. */
    private double[] mainThemes(int[] texts, float[][] centred) {
        var sayers = reading.sayers();
        var own = new float[texts.length];
        likeness.each(centred, partition.centres(), (row, line) -> {
            int group = partition.groupOf()[row];
            double here = partition.toOthers(group, line[group]);
            double lead = here - (line.length > 1 ? Math.max(0, Partition.bestOther(line, group)) : 0.1);
            double confidence = partition.size(group) < 2 ? 0.3 : sure(lead);
            own[row] = line[group];
            if (confidence >= FLOOR || texts.length < FEW) {
                says.get(texts[row]).add(new Says(group, Math.max(confidence, LEAST)));
            }
            int comment = sayers.get(texts[row]).getFirst();
            quotes.offer(group, comment, reading.comments().get(comment).text().strip(), line[group]);
        });
        for (int text = 0; text < says.size(); text++) {
            if (reading.standsFor(text) != text) {
                says.get(text).addAll(says.get(reading.standsFor(text)));
            }
        }
        var typical = new double[partition.groups()];
        var members = partition.members();
        for (int g = 0; g < typical.length; g++) {
            double[] likes =
                    members.get(g).stream().mapToDouble(i -> own[i]).sorted().toArray();
            typical[g] = likes.length == 0 ? 1 : likes[(int) (likes.length * LESS_TYPICAL)];
        }
        return typical;
    }

    private static double sure(double lead) {
        return 1 / (1 + Math.exp(-STEEPNESS * lead));
    }

    /**
     * Adds every theme whose centre is as near to a sentence as to many of its members. Two points made in one comment can lie on both
     * sides of a third theme that neither is about: where no sentence says the theme of the whole, and two say others, it is left.
     */
    private void alsoSay(Points points, double[] typical) {
        var all = points.all();
        boolean[] saysItsOwn = placedByAPerson();
        for (int from = 0; from < all.size() && partition.groups() > 0; from += ROWS_AT_A_TIME) {
            int first = from;
            int to = Math.min(all.size(), from + ROWS_AT_A_TIME);
            float[][] rows = Vectors.centred(points.vectors(from, to), mean);
            likeness.each(rows, partition.centres(), (row, line) -> {
                var point = all.get(first + row);
                int group = Neighbours.highest(line);
                double lead = line.length > 1 ? line[group] - Partition.bestOther(line, group) : 1;
                if (!point.masked()) {
                    quotes.offer(group, point.comment(), point.words(), line[group]);
                }
                var has = says.get(point.text());
                int own = groupOfText[point.text()];
                saysItsOwn[point.text()] |= group == own || line[own] >= typical[own];
                boolean near = line[group] >= typical[group] && lead >= LEAD_OF_A_POINT;
                if (near
                        && has.size() < MOST_THEMES_OF_A_COMMENT
                        && group != own
                        && has.stream().noneMatch(s -> s.group() == group)) {
                    double most = has.isEmpty() ? 1 : has.getFirst().confidence();
                    has.add(new Says(group, Math.min(sure(lead), most)));
                }
            });
        }
        for (int text = 0; text < saysItsOwn.length; text++) {
            var has = says.get(text);
            if (!saysItsOwn[text] && has.size() > 2 && has.getFirst().group() == groupOfText[text]) {
                has.removeFirst();
                has.sort(Comparator.comparingDouble(s -> -s.confidence()));
            }
        }
    }

    /** The texts of which a person said with which others they belong together. */
    private boolean[] placedByAPerson() {
        var placed = new boolean[says.size()];
        var ids = new HashSet<String>();
        steering.together().forEach(ids::addAll);
        for (int i = 0; i < reading.comments().size() && !ids.isEmpty(); i++) {
            if (reading.textOf(i) >= 0 && ids.contains(reading.comments().get(i).id())) {
                placed[reading.textOf(i)] = true;
            }
        }
        return placed;
    }
}
