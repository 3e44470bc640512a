package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds letters that many people sent with few changes. They are alike in their characters, not only in what they are about: people
 * who write of one subject in their own words are no campaign. Identical campaign responses are grouped and counted both ways; none
 * is ignored or dropped (the practice in docs/domain).
 */
final class Campaigns {

    private static final int SHINGLE = 7;
    private static final int SHORTEST_LETTER = 180;
    private static final int FEWEST_WORDS_IF_THE_SAME = 8;
    private static final int LONGEST_READ = 20_000;
    private static final int FEWEST = 3;
    private static final double ALIKE = 0.30;
    private static final int BANDS = 64;
    private static final int BUCKET_LIMIT = 400;

    private Campaigns() {}

    /** Groups of comments with the same letter, largest first; each comment is given by its place in the list. */
    static List<Campaign> find(List<Comment> comments, long seed) {
        var byKey = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < comments.size(); i++) {
            String key = Wording.key(Wording.clean(comments.get(i).text()));
            String head = key.length() > LONGEST_READ ? key.substring(0, LONGEST_READ) : key;
            if (head.length() >= SHORTEST_LETTER
                    || Sentences.wordCount(head, 0, head.length()) >= FEWEST_WORDS_IF_THE_SAME) {
                byKey.computeIfAbsent(head, _ -> new ArrayList<>()).add(i);
            }
        }
        var keys = List.copyOf(byKey.keySet());
        var people = List.copyOf(byKey.values());
        var shingles = keys.parallelStream().map(Campaigns::shingles).toList();
        var groups = groups(keys, shingles, people, seed);
        var campaigns = new ArrayList<Campaign>();
        for (List<Integer> group : groups) {
            var members = group.stream()
                    .map(people::get)
                    .flatMap(Collection::stream)
                    .sorted()
                    .toList();
            if (members.size() >= FEWEST) {
                campaigns.add(campaign(campaigns.size() + 1, comments, members));
            }
        }
        campaigns.sort(Comparator.comparingInt((Campaign c) -> -c.size())
                .thenComparing(c -> c.members().getFirst().id()));
        var numbered = new ArrayList<Campaign>();
        for (Campaign campaign : campaigns) {
            numbered.add(campaign.numbered("C" + (numbered.size() + 1)));
        }
        return numbered;
    }

    private static List<List<Integer>> groups(
            List<String> keys, List<int[]> shingles, List<List<Integer>> people, long seed) {
        var edges = new Edges();
        for (long pair : candidates(keys, shingles)) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            double alike = jaccard(shingles.get(a), shingles.get(b));
            if (alike >= ALIKE) {
                edges.add(a, b, alike);
            }
        }
        var linked = new TreeMap<Integer, List<Integer>>();
        if (edges.size() > 0) {
            var compact = edges.compact();
            int[] cluster = new Leiden(compact.nodes().length, compact.edges()).modularity(1.0, seed);
            for (int i = 0; i < cluster.length; i++) {
                linked.computeIfAbsent(cluster[i], _ -> new ArrayList<>()).add(compact.nodes()[i]);
            }
        }
        var seen = new HashSet<Integer>();
        linked.values().forEach(seen::addAll);
        var groups = new ArrayList<>(linked.values());
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.contains(i) && people.get(i).size() >= FEWEST) {
                groups.add(List.of(i));
            }
        }
        return groups;
    }

    /** Pairs that share at least one band of two MinHash values (Broder 1997): nearly all pairs worth comparing. */
    private static Set<Long> candidates(List<String> keys, List<int[]> shingles) {
        var pairs = new HashSet<Long>();
        var signatures = new int[keys.size()][];
        Arrays.parallelSetAll(
                signatures, i -> keys.get(i).length() >= SHORTEST_LETTER ? signature(shingles.get(i)) : new int[0]);
        for (int band = 0; band < BANDS; band++) {
            var buckets = new HashMap<Long, List<Integer>>();
            for (int i = 0; i < signatures.length; i++) {
                if (signatures[i].length > 0) {
                    long bucket = ((long) signatures[i][2 * band] << 32) | (signatures[i][2 * band + 1] & 0xFFFFFFFFL);
                    buckets.computeIfAbsent(bucket, _ -> new ArrayList<>(2)).add(i);
                }
            }
            for (List<Integer> bucket : buckets.values()) {
                // A letter sent by thousands: enough links to hold it together, not all of them.
                int size = bucket.size();
                int reach = Math.max(1, BUCKET_LIMIT * BUCKET_LIMIT / 2 / size);
                for (int i = 0; i < size; i++) {
                    for (int j = i + 1; j < Math.min(size, i + 1 + reach); j++) {
                        pairs.add(((long) bucket.get(i) << 32) | bucket.get(j));
                    }
                }
            }
        }
        return pairs;
    }

    private static int[] signature(int[] shingles) {
        var signature = new int[2 * BANDS];
        for (int h = 0; h < signature.length; h++) {
            int a = (0x9E3779B1 * (2 * h + 1)) | 1;
            int b = 0x85EBCA77 * (h + 3);
            int least = Integer.MAX_VALUE;
            for (int shingle : shingles) {
                int x = (shingle ^ b) * a;
                least = Math.min(least, x ^ (x >>> 15));
            }
            signature[h] = least;
        }
        return signature;
    }

    /** The set of all runs of seven characters, as sorted hashes. */
    static int[] shingles(String key) {
        int count = Math.max(0, key.length() - SHINGLE + 1);
        var hashes = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = 0x811C9DC5;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = (hash ^ key.charAt(j)) * 0x01000193;
            }
            hash ^= hash >>> 16;
            hash *= 0x7FEB352D;
            hashes[i] = hash ^ (hash >>> 15);
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    static double jaccard(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int common = common(a, b);
        return common / (double) (a.length + b.length - common);
    }

    private static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static Campaign campaign(int number, List<Comment> comments, List<Integer> places) {
        var members = places.stream().map(comments::get).toList();
        Map<Integer, Integer> counts = new HashMap<>();
        var own = new ArrayList<int[]>();
        for (Comment member : members) {
            int[] shingles = shingles(Wording.key(Wording.clean(member.text())));
            own.add(shingles);
            for (int shingle : shingles) {
                counts.merge(shingle, 1, Integer::sum);
            }
        }
        int most = -1;
        Comment letter = members.getFirst();
        int shared = Math.max(2, members.size() * 3 / 10);
        for (int i = 0; i < members.size(); i++) {
            int typical = 0;
            for (int shingle : own.get(i)) {
                typical += counts.getOrDefault(shingle, 0) >= members.size() / 2 ? 1 : -1;
            }
            if (typical > most) {
                most = typical;
                letter = members.get(i);
            }
        }
        var added = new LinkedHashMap<String, List<String>>();
        for (Comment member : members) {
            var sentences = Sentences.of(member.text()).stream()
                    .filter(sentence -> isOwn(sentence, counts, shared))
                    .toList();
            if (!sentences.isEmpty()) {
                added.put(member.id(), sentences);
            }
        }
        return new Campaign("C" + number, letter.text(), members, added);
    }

    private static boolean isOwn(String sentence, Map<Integer, Integer> counts, int shared) {
        int[] shingles = shingles(Wording.key(Wording.clean(sentence)));
        long fromTheLetter = Arrays.stream(shingles)
                .filter(s -> counts.getOrDefault(s, 0) >= shared)
                .count();
        return shingles.length > 0 && fromTheLetter < 0.4 * shingles.length;
    }
}
