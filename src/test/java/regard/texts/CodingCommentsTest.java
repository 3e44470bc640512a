package regard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodingCommentsTest {

    private Texts texts;

    @BeforeAll
    void open() {
        texts = Texts.open();
    }

    @AfterAll
    void close() {
        texts.close();
    }

    private static Codebook consultation() {
        return new Codebook(Sample.rows("consultation-codes.csv").stream()
                .map(r -> new Codebook.Code(r.get("code"), r.get("label"), r.get("description"), ""))
                .toList());
    }

    @Test
    void a_codebook_without_examples_finds_most_codes_of_a_consultation() {
        var rows = Sample.rows("consultation.csv");

        var codings = texts.coder(consultation(), List.of(), 1, Progress.NONE).code(Sample.comments(rows));

        var byComment = codings.stream().collect(Collectors.groupingBy(Coding::commentId));
        double f1 = 0;
        double top = 0;
        for (var row : rows) {
            Set<String> truth = Set.of(row.get("themes").split("\\|", -1));
            var own = byComment.getOrDefault(row.get("id"), List.of());
            long hits = own.stream().filter(c -> truth.contains(c.code())).count();
            f1 += 2.0 * hits / (own.size() + truth.size()) / rows.size();
            top += truth.contains(own.getFirst().code()) ? 1.0 / rows.size() : 0;
        }
        assertThat(f1).isGreaterThanOrEqualTo(0.80);
        assertThat(top).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void nothing_is_coded_where_nothing_fits() {
        var comments =
                new ArrayList<>(Sample.comments(Sample.rows("consultation.csv").subList(0, 60)));
        comments.add(new Comment("off", "My cat sleeps on the warm kitchen radiator"));
        comments.add(new Comment("blank", "n/a"));

        var codings = texts.coder(consultation(), List.of(), 1, Progress.NONE).code(comments);

        assertThat(codings)
                .filteredOn(c -> c.commentId().equals("off") || c.commentId().equals("blank"))
                .extracting(Coding::code)
                .containsExactly(Coding.NONE, Coding.NONE);
    }

    @Test
    void one_comment_alone_is_coded_if_it_is_about_the_matter_and_not_if_it_is_about_another() {
        var about = Sample.comments(Sample.rows("consultation.csv").subList(0, 2));
        var others = Sample.comments(Sample.rows("banking.csv").subList(1, 12));

        assertThat(about).extracting(this::codeAlone).doesNotContain(Coding.NONE);
        assertThat(codeAlone(others.getFirst())).isEqualTo(Coding.NONE);
        assertThat(texts.coder(consultation(), List.of(), 1, Progress.NONE).code(others))
                .extracting(Coding::code)
                .containsOnly(Coding.NONE);
    }

    private String codeAlone(Comment comment) {
        return texts.coder(consultation(), List.of(), 1, Progress.NONE)
                .code(List.of(comment))
                .getFirst()
                .code();
    }

    @Test
    void examples_teach_the_codes_and_the_next_ones_to_code_are_not_among_them() throws Exception {
        List<String> codes;
        try (var in = CodingCommentsTest.class.getResourceAsStream("/texts/patients-codes.txt")) {
            codes = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        var codebook = new Codebook(
                codes.stream().map(c -> new Codebook.Code(c, c, "", "")).toList());
        var rows = Sample.rows("patients.csv");
        var examples = rows.stream()
                .filter(r -> "train".equals(r.get("split")))
                .map(r -> new CodedExample(r.get("text"), Set.of(r.get("labels").split("\\|", -1))))
                .toList();
        var test = rows.stream().filter(r -> "test".equals(r.get("split"))).toList();
        var coder = texts.coder(codebook, examples, 1, Progress.NONE);

        var codings = coder.code(Sample.comments(test));

        int hits = 0;
        int given = 0;
        int wanted = 0;
        var ofCode = new HashMap<String, int[]>();
        codes.forEach(c -> ofCode.put(c, new int[2]));
        var byComment = codings.stream()
                .collect(
                        Collectors.groupingBy(Coding::commentId, Collectors.mapping(Coding::code, Collectors.toSet())));
        for (var row : test) {
            var truth = new HashSet<>(List.of(row.get("labels").split("\\|", -1)));
            truth.retainAll(codes);
            var own = new HashSet<>(byComment.getOrDefault(row.get("id"), Set.of()));
            own.remove(Coding.NONE);
            wanted += truth.size();
            given += own.size();
            Stream.concat(truth.stream(), own.stream()).forEach(c -> counted(ofCode, c)[0]++);
            own.retainAll(truth);
            own.forEach(c -> counted(ofCode, c)[1]++);
            hits += own.size();
        }
        double macro = ofCode.values().stream()
                .mapToDouble(c -> 2.0 * c[1] / c[0])
                .average()
                .orElse(0);
        assertThat(2.0 * hits / (given + wanted)).isGreaterThanOrEqualTo(0.68);
        assertThat(macro).isGreaterThanOrEqualTo(0.54);
        assertThat(calibrationError(codings, test)).isLessThanOrEqualTo(0.12);
        assertThat(coder.lessons()).hasSameSizeAs(codes).allMatch(l -> l.f1() >= 0 && l.f1() <= 1);
        assertThat(coder.lessons().stream().mapToInt(Lesson::examples).max().orElse(0))
                .isGreaterThan(20);
        var next = coder.worthCoding(Sample.comments(test), 12);
        assertThat(next).hasSize(12).doesNotHaveDuplicates();
        assertThat(next).filteredOn(WorthCoding::atRandom).hasSizeBetween(1, 3);
    }

    private static int[] counted(Map<String, int[]> ofCode, String code) {
        return ofCode.getOrDefault(code, new int[2]);
    }

    /** How far confidence is from the share that was right, over five bands, each weighed by its size. */
    private static double calibrationError(List<Coding> codings, List<Sample.Row> rows) {
        var truth = rows.stream()
                .collect(Collectors.toMap(
                        r -> r.get("id"), r -> Set.of(r.get("labels").split("\\|", -1))));
        var off = new double[5];
        int given = 0;
        for (Coding coding : codings) {
            if (!coding.code().equals(Coding.NONE)) {
                boolean right = truth.getOrDefault(coding.commentId(), Set.of()).contains(coding.code());
                off[(int) Math.min(4, coding.confidence() * 5)] += coding.confidence() - (right ? 1 : 0);
                given++;
            }
        }
        return Arrays.stream(off).map(Math::abs).sum() / given;
    }

    @Test
    void search_finds_by_meaning_what_shares_no_word() {
        var comments = Sample.comments(
                "Nowhere to leave the car and the machine took seven pounds",
                "The nurse explained everything to my mother",
                "Lunch arrived cold and late",
                "I could not get through on the telephone");

        var hits = texts.search(comments, Progress.NONE).find("parking is too expensive", 2);

        assertThat(hits.getFirst().comment().id()).isEqualTo("1");
        assertThat(hits).hasSize(2);
        assertThat(texts.search(comments, Progress.NONE)
                        .find("telephone", 1)
                        .getFirst()
                        .comment()
                        .id())
                .isEqualTo("4");
    }
}
