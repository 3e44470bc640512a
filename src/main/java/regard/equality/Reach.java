package regard.equality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regard.places.Population;

/**
 * Who takes part, against who is affected (requirement 8.4: monitor who takes part, and act on gaps). Shares are of those who told; who
 * did not tell is said beside them.
 *
 * @param people how many took part in all
 */
record Reach(long people, List<Topic> topics) {

    /** No comparison with fewer known answers than this: it is the number of rule R-37. */
    static final int LEAST_KNOWN = 30;

    private static final MathContext EXACT = new MathContext(12, RoundingMode.HALF_UP);

    /** How the share of a group stands to its share of those affected. */
    enum Standing {
        UNDER_HALF,
        BELOW,
        IN_STEP,
        ABOVE,
        /** Too few known answers, or no figures of the people affected. */
        NOT_COMPARED
    }

    /**
     * What people told about one thing.
     *
     * @param known how many told it
     */
    record Topic(ReachData.Topic data, long known, List<Group> groups) {

        boolean isCompared() {
            return known >= LEAST_KNOWN;
        }
    }

    /**
     * One group.
     *
     * @param affectedShare its share of the people affected
     * @param benchmarked whether there are figures of the people affected
     */
    record Group(
            ReachData.Compared data,
            long participants,
            long known,
            BigDecimal affectedShare,
            boolean benchmarked,
            Standing standing) {

        double share() {
            return known == 0 ? 0 : (double) participants / known;
        }

        double affected() {
            return affectedShare.doubleValue();
        }

        Interval interval() {
            return Interval.of(participants, known);
        }

        /** How many of them would be expected among those who told. */
        double expected() {
            return affected() * known;
        }

        boolean isTooSmallForAFigure() {
            return benchmarked && expected() < ReachData.CURRENT.leastExpected();
        }

        /** How many more of them would bring them into step: they and only they would be added. */
        long gap() {
            double missing = expected() - participants;
            return missing <= 0 || affected() >= 1 ? 0 : Math.round(missing / (1 - affected()));
        }
    }

    static Reach of(long people, Map<String, Map<String, Long>> counts, Population population) {
        var topics = new ArrayList<Topic>();
        for (ReachData.Topic data : ReachData.CURRENT.topics()) {
            Map<String, Long> told = counts.getOrDefault(data.list(), Map.of());
            long known = sum(told, data.codes());
            long affected = data.codes().stream()
                    .mapToLong(code -> population.count(data.list(), code))
                    .sum();
            List<Group> groups = data.groups().stream()
                    .map(group -> group(group, data, told, known, population, affected))
                    .toList();
            topics.add(new Topic(data, known, groups));
        }
        return new Reach(people, topics);
    }

    /** Groups with a figure, in the order of the topics. */
    List<Group> compared() {
        return topics.stream()
                .filter(Topic::isCompared)
                .flatMap(topic -> topic.groups().stream())
                .filter(group -> !group.data().rest() && group.benchmarked() && !group.isTooSmallForAFigure())
                .toList();
    }

    /** Groups that rule R-37 asks about: with a figure or without. */
    List<Group> ruled() {
        return topics.stream()
                .filter(Topic::isCompared)
                .flatMap(topic -> topic.groups().stream())
                .filter(group -> !group.data().rest() && group.benchmarked())
                .toList();
    }

    /** Groups of the census of whom too few are expected. */
    List<Group> tooSmall() {
        return topics.stream()
                .filter(Topic::isCompared)
                .flatMap(topic -> topic.groups().stream())
                .filter(group -> !group.data().rest() && group.isTooSmallForAFigure())
                .toList();
    }

    /** Those under half of their share, the greatest gap first. */
    List<Group> missing() {
        return compared().stream()
                .filter(group -> group.standing() == Standing.UNDER_HALF)
                .sorted(java.util.Comparator.comparingLong(Group::gap).reversed())
                .toList();
    }

    /** How many groups are under half of their share, also those of whom too few are expected for a figure. */
    long underHalf() {
        return ruled().stream()
                .filter(group -> group.standing() == Standing.UNDER_HALF)
                .count();
    }

    long mostKnown() {
        return topics.stream().mapToLong(Topic::known).max().orElse(0);
    }

    private static Group group(
            ReachData.Compared data,
            ReachData.Topic topic,
            Map<String, Long> told,
            long known,
            Population population,
            long affected) {
        long participants = sum(told, data.of());
        long living = data.of().stream()
                .mapToLong(code -> population.count(topic.list(), code))
                .sum();
        boolean benchmarked = affected > 0;
        BigDecimal share =
                benchmarked ? BigDecimal.valueOf(living).divide(BigDecimal.valueOf(affected), EXACT) : BigDecimal.ZERO;
        return new Group(
                data,
                participants,
                known,
                share,
                benchmarked,
                benchmarked && known >= LEAST_KNOWN ? standing(participants, known, share) : Standing.NOT_COMPARED);
    }

    private static Standing standing(long participants, long known, BigDecimal affected) {
        // The same arithmetic as rule R-37, so that a page and a rule never differ.
        BigDecimal expected = affected.multiply(BigDecimal.valueOf(known));
        Interval interval = Interval.of(participants, known);
        if (BigDecimal.valueOf(2 * participants).compareTo(expected) < 0) {
            return Standing.UNDER_HALF;
        }
        if (interval.high() < affected.doubleValue()) {
            return Standing.BELOW;
        }
        return interval.low() > affected.doubleValue() ? Standing.ABOVE : Standing.IN_STEP;
    }

    private static long sum(Map<String, Long> told, List<String> codes) {
        return codes.stream().mapToLong(code -> told.getOrDefault(code, 0L)).sum();
    }
}
