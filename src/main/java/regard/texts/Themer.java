package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import regard.texts.Theme.Kind;
import regard.texts.ThemeSet.Counts;

/** Makes themes of groups: who says which, how surely, what each is called and who said it best. */
final class Themer {

    private static final String NO_ANSWER = "No substantive answer";
    private static final String OTHER_LANGUAGE = "In another language, to translate";

    private static final int QUOTES = 4;
    private static final int SHORTEST_QUOTE = 15;
    private static final int LONGEST_QUOTE = 260;
    private static final int MOST_THEMES_OF_A_COMMENT = 5;

    /** How steeply confidence rises with the lead over the next best theme. */
    private static final double STEEPNESS = 9;

    /** Below this a comment is like no group; it stays for a person to place. */
    private static final double FLOOR = 0.16;

    /** With fewer texts than this each stays in a group: there is too little to say that it is like no other. */
    private static final int FEW = 30;

    /** A second theme must lead over others in one sentence by this much. */
    private static final double LEAD_OF_A_POINT = 0.04;

    private static final int ROWS_AT_A_TIME = 4_096;

    private final Reading reading;
    private final Likeness likeness;
    private final Embedder embedder;
    private final float[] mean;
    private final Steering steering;
    private final Points points;

    /** That a text says a group, how surely. */
    private record Says(int group, double confidence) {}

    /** Words that might be shown for a group, and how near they are to its heart. */
    private record Candidate(int comment, String words, double near) {}

    Themer(Reading reading, Likeness likeness, Embedder embedder, float[] mean, Steering steering, Points points) {
        this.reading = reading;
        this.likeness = likeness;
        this.embedder = embedder;
        this.mean = mean;
        this.steering = steering;
        this.points = points;
    }

    /**
     * @param texts which texts the partition holds
     * @param groupOfText the group of every text, those of copies too
     */
    ThemeSet themes(int[] texts, Partition partition, float[][] centred, int[] groupOfText) {
        int groups = partition.groups();
        var says = new ArrayList<List<Says>>();
        reading.texts().forEach(_ -> says.add(new ArrayList<>(1)));
        List<List<Candidate>> candidates = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            candidates.add(new ArrayList<>());
        }
        var typical = mainThemes(texts, partition, centred, says, candidates);
        alsoSay(partition, groupOfText, typical, says, candidates);

        int[] familyOf = Family.of(partition, centred, likeness);
        List<List<Integer>> members = partition.members().stream()
                .map(group -> group.stream().map(i -> texts[i]).toList())
                .toList();
        var names = Names.of(reading.texts(), members, partition.centres(), mean, embedder);
        var kept = KeptNames.match(steering.names(), idsByGroup(groupOfText));
        return assemble(partition, members, familyOf, names, kept, says, candidates);
    }

    /** The group of each text and its confidence; answers with the typical likeness of members to their centre. */
    private double[] mainThemes(
            int[] texts,
            Partition partition,
            float[][] centred,
            List<List<Says>> says,
            List<List<Candidate>> candidates) {
        var sayers = reading.sayers();
        var own = new float[texts.length];
        likeness.each(centred, partition.centres(), (row, line) -> {
            int group = partition.groupOf()[row];
            double here = partition.toOthers(group, line[group]);
            double lead = here - (line.length > 1 ? Math.max(0, Partition.bestOther(line, group)) : 0.1);
            double confidence = partition.size(group) < 2 ? 0.3 : sure(lead);
            own[row] = line[group];
            if (confidence >= FLOOR || texts.length < FEW) {
                says.get(texts[row]).add(new Says(group, confidence));
            }
            int comment = sayers.get(texts[row]).getFirst();
            offer(
                    candidates.get(group),
                    comment,
                    reading.comments().get(comment).text().strip(),
                    false,
                    line[group]);
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
            typical[g] = likes.length == 0 ? 1 : likes[likes.length / 2];
        }
        return typical;
    }

    private static double sure(double lead) {
        return 1 / (1 + Math.exp(-STEEPNESS * lead));
    }

    /** Adds every theme whose centre is as near to a sentence as to its typical members. */
    private void alsoSay(
            Partition partition,
            int[] groupOfText,
            double[] typical,
            List<List<Says>> says,
            List<List<Candidate>> candidates) {
        var all = points.all();
        for (int from = 0; from < all.size() && partition.groups() > 0; from += ROWS_AT_A_TIME) {
            int first = from;
            var rows = new float[Math.min(ROWS_AT_A_TIME, all.size() - from)][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Vectors.centred(points.vector(from + i), mean);
            }
            likeness.each(rows, partition.centres(), (row, line) -> {
                var point = all.get(first + row);
                int group = Neighbours.highest(line);
                double lead = line.length > 1 ? line[group] - Partition.bestOther(line, group) : 1;
                offer(candidates.get(group), point.comment(), point.words(), point.masked(), line[group]);
                var has = says.get(point.text());
                boolean near = line[group] >= typical[group] && lead >= LEAD_OF_A_POINT;
                if (near
                        && has.size() < MOST_THEMES_OF_A_COMMENT
                        && group != groupOfText[point.text()]
                        && has.stream().noneMatch(s -> s.group() == group)) {
                    double most = has.isEmpty() ? 1 : has.getFirst().confidence();
                    has.add(new Says(group, Math.min(sure(lead), most)));
                }
            });
        }
    }

    private static void offer(List<Candidate> candidates, int comment, String words, boolean masked, double near) {
        boolean fits = words.length() >= SHORTEST_QUOTE && words.length() <= LONGEST_QUOTE;
        if (fits && !masked && words.indexOf('\n') < 0 && words.indexOf('\r') < 0 && !words.contains(" | ")) {
            candidates.add(new Candidate(comment, words, near));
        }
    }

    private Map<Integer, Set<String>> idsByGroup(int[] groupOfText) {
        var ids = new TreeMap<Integer, Set<String>>();
        for (int i = 0; i < reading.comments().size(); i++) {
            int text = reading.textOf(i);
            if (text >= 0) {
                ids.computeIfAbsent(groupOfText[text], _ -> new TreeSet<>())
                        .add(reading.comments().get(i).id());
            }
        }
        return ids;
    }

    private ThemeSet assemble(
            Partition partition,
            List<List<Integer>> members,
            int[] familyOf,
            List<Names.Name> names,
            KeptNames kept,
            List<List<Says>> says,
            List<List<Candidate>> candidates) {
        var sayers = reading.sayers();
        var saidBy = new ArrayList<Set<Integer>>();
        for (int g = 0; g < partition.groups(); g++) {
            saidBy.add(new TreeSet<>());
        }
        for (int text = 0; text < says.size(); text++) {
            for (Says said : says.get(text)) {
                saidBy.get(said.group()).addAll(sayers.get(text));
            }
        }
        var families = new TreeMap<Integer, List<Integer>>();
        for (int g = 0; g < familyOf.length; g++) {
            families.computeIfAbsent(familyOf[g], _ -> new ArrayList<>()).add(g);
        }
        var bySize = new ArrayList<>(families.values());
        bySize.forEach(family -> family.removeIf(g -> saidBy.get(g).isEmpty()));
        bySize.removeIf(List::isEmpty);
        bySize.forEach(family -> family.sort(bySize(saidBy)));
        bySize.sort(Comparator.comparingInt(
                        (List<Integer> family) -> -together(family, saidBy).size())
                .thenComparingInt(List::getFirst));
        var broad = bySize.stream().filter(family -> family.size() > 1).toList();
        var broadNames = broadNames(broad, partition, members);
        var themes = new ArrayList<Theme>();
        var idOf = new String[partition.groups()];
        int number = 0;
        for (List<Integer> family : bySize) {
            number++;
            String parent = "";
            if (family.size() > 1) {
                parent = "T" + number;
                var name = broadNames.get(broad.indexOf(family));
                themes.add(new Theme(
                        parent,
                        "",
                        Kind.FOUND,
                        name.label(),
                        false,
                        name.keywords(),
                        together(family, saidBy).size(),
                        List.of()));
            }
            for (int g : family) {
                String id = parent.isEmpty() ? "T" + number : parent + "." + (family.indexOf(g) + 1);
                idOf[g] = id;
                String label = kept.labelOf(g).orElse(names.get(g).label());
                boolean named = kept.labelOf(g).isPresent();
                themes.add(new Theme(
                        id,
                        parent,
                        Kind.FOUND,
                        label,
                        named,
                        names.get(g).keywords(),
                        saidBy.get(g).size(),
                        quotes(candidates.get(g))));
            }
        }
        addSetApart(themes);
        return withAssignments(themes, idOf, says, kept.lost());
    }

    private static Comparator<Integer> bySize(List<Set<Integer>> saidBy) {
        return Comparator.comparingInt((Integer g) -> -saidBy.get(g).size()).thenComparingInt(g -> g);
    }

    private static Set<Integer> together(List<Integer> family, List<Set<Integer>> saidBy) {
        var together = new TreeSet<Integer>();
        family.forEach(g -> together.addAll(saidBy.get(g)));
        return together;
    }

    private List<Names.Name> broadNames(
            List<List<Integer>> families, Partition partition, List<List<Integer>> members) {
        var texts = new ArrayList<List<Integer>>();
        var centres = new float[families.size()][];
        for (int f = 0; f < centres.length; f++) {
            var ofFamily = new ArrayList<Integer>();
            centres[f] = new float[EmbeddingModel.DIMENSIONS];
            for (int g : families.get(f)) {
                ofFamily.addAll(members.get(g));
                Vectors.add(centres[f], partition.centres()[g], partition.size(g));
            }
            Vectors.normalise(centres[f]);
            texts.add(ofFamily);
        }
        return Names.of(reading.texts(), texts, centres, mean, embedder);
    }

    /** The nearest words, but not two quotes that say the same. */
    private List<Theme.Quote> quotes(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.near()).thenComparing(Candidate::words));
        var quotes = new ArrayList<Theme.Quote>();
        var used = new ArrayList<int[]>();
        for (Candidate candidate : candidates) {
            int[] shingles = Campaigns.shingles(Wording.key(candidate.words()));
            boolean isNew = used.stream().allMatch(other -> Campaigns.jaccard(other, shingles) < 0.35);
            if (isNew && PersonalData.find(candidate.words()).isEmpty()) {
                used.add(shingles);
                quotes.add(new Theme.Quote(
                        reading.comments().get(candidate.comment()).id(), candidate.words()));
            }
            if (quotes.size() == QUOTES) {
                break;
            }
        }
        return quotes;
    }

    private void addSetApart(List<Theme> themes) {
        int none = reading.count(Reading.NO_SUBSTANCE);
        if (none > 0) {
            themes.add(new Theme("NONE", "", Kind.NO_SUBSTANTIVE_ANSWER, NO_ANSWER, true, List.of(), none, List.of()));
        }
        int other = reading.count(Reading.OTHER_LANGUAGE);
        if (other > 0) {
            var languages = reading.languages().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toList();
            themes.add(new Theme("LANG", "", Kind.OTHER_LANGUAGE, OTHER_LANGUAGE, true, languages, other, List.of()));
        }
    }

    private ThemeSet withAssignments(List<Theme> themes, String[] idOf, List<List<Says>> says, List<String> lost) {
        var assignments = new ArrayList<Assignment>();
        int unassigned = 0;
        var comments = reading.comments();
        for (int i = 0; i < comments.size(); i++) {
            String id = comments.get(i).id();
            int text = reading.textOf(i);
            if (text == Reading.NO_SUBSTANCE) {
                assignments.add(new Assignment(id, "NONE", 1));
            } else if (text == Reading.OTHER_LANGUAGE) {
                assignments.add(new Assignment(id, "LANG", 1));
            } else if (says.get(text).isEmpty()) {
                assignments.add(new Assignment(id, Assignment.UNASSIGNED, 0));
                unassigned++;
            } else {
                says.get(text).forEach(s -> assignments.add(new Assignment(id, idOf[s.group()], s.confidence())));
            }
        }
        int noSubstance = reading.count(Reading.NO_SUBSTANCE);
        var counts = new Counts(
                comments.size(),
                reading.blank(),
                noSubstance,
                reading.duplicates(),
                reading.count(Reading.OTHER_LANGUAGE),
                comments.size() - unassigned,
                unassigned);
        return new ThemeSet(themes, assignments, reading.campaigns(), counts, lost);
    }
}
