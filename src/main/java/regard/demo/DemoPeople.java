package regard.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the made-up people tell about themselves. Fewer young people and fewer from the most deprived fifth of areas take part than live
 * in the area, as it often is; so the page of who is missing has something to say.
 */
final class DemoPeople {

    private static final List<Asked> ASKED = List.of(
            new Asked(
                    "age_band",
                    66,
                    "age_16_17:1 age_18_24:3 age_25_34:9 age_35_44:13 age_45_54:16 age_55_64:21 age_65_74:22 age_75_84:12 age_85_plus:3"),
            new Asked("deprivation_quintile", 75, "q1:6 q2:19 q3:22 q4:28 q5:25"),
            new Asked("ethnic_group_5", 64, "white:86 asian:8 black:3 mixed:2 other:1"),
            new Asked("sex", 68, "female:57 male:43"),
            new Asked("sexual_orientation", 50, "straight:93 gay_lesbian:4 bisexual:2 other:1"),
            new Asked("religion", 55, "no_religion:38 christian:50 hindu:3 muslim:3 sikh:3 buddhist:1 other:2"),
            new Asked("carer", 64, "no:83 hours_0_9:8 hours_10_19:4 hours_20_34:2 hours_35_49:1 hours_50_plus:2"));

    private DemoPeople() {}

    /**
     * A question, with how many in a hundred answer it.
     *
     * @param weights codes with how often each is chosen
     */
    private record Asked(String list, int share, String weights) {

        String any(Random random) {
            String[] parts = weights.split(" ", -1);
            int all = 0;
            for (String part : parts) {
                all += Integer.parseInt(part.split(":", 2)[1]);
            }
            int left = random.nextInt(all);
            for (String part : parts) {
                left -= Integer.parseInt(part.split(":", 2)[1]);
                if (left < 0) {
                    return part.split(":", 2)[0];
                }
            }
            throw new IllegalStateException("weights: " + weights);
        }
    }

    static Map<String, List<String>> aboutThemselves(Random random) {
        var told = new LinkedHashMap<String, List<String>>();
        for (Asked asked : ASKED) {
            if (random.nextInt(100) < asked.share()) {
                told.put(asked.list(), List.of(asked.any(random)));
            }
        }
        if (random.nextInt(100) < 64) {
            boolean condition = random.nextInt(100) < 40;
            told.put("disability_1", List.of(condition ? "yes" : "no"));
            if (condition) {
                told.put(
                        "disability_2",
                        List.of(List.of("a_lot", "a_little", "not_at_all").get(random.nextInt(3))));
            }
        }
        return told;
    }
}
