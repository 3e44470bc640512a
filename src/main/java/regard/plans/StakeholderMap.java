package regard.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stakeholders on a square of five by five: interest to the right, influence up. Their numbers stand in the table beside it. */
record StakeholderMap(List<Stakeholder> stakeholders) {

    private static final int CELL = 60;
    private static final int TOP = 8;

    /** The numbers that stand in one field. */
    record Mark(String x, int y, String numbers) {}

    /** A field of the square. */
    record Field(String x, int y, boolean strong) {}

    int height() {
        return TOP + Stakeholder.MOST * CELL + 30;
    }

    int axisLine() {
        return height() - 8;
    }

    static String width() {
        return "19%";
    }

    static int cell() {
        return CELL - 4;
    }

    List<Field> fields() {
        var fields = new ArrayList<Field>();
        for (int influence = Stakeholder.MOST; influence >= 1; influence--) {
            for (int interest = 1; interest <= Stakeholder.MOST; interest++) {
                fields.add(new Field(left(interest), top(influence), interest >= 3 && influence >= 3));
            }
        }
        return fields;
    }

    List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        for (int influence = Stakeholder.MOST; influence >= 1; influence--) {
            for (int interest = 1; interest <= Stakeholder.MOST; interest++) {
                String numbers = numbers(interest, influence);
                if (!numbers.isEmpty()) {
                    marks.add(new Mark((interest - 1) * 20 + 9.5 + "%", top(influence) + CELL / 2 + 4, numbers));
                }
            }
        }
        return marks;
    }

    private String numbers(int interest, int influence) {
        return IntStream.range(0, stakeholders.size())
                .filter(i -> stakeholders.get(i).interest() == interest
                        && stakeholders.get(i).influence() == influence)
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
    }

    private static String left(int interest) {
        return (interest - 1) * 20 + "%";
    }

    private static int top(int influence) {
        return TOP + (Stakeholder.MOST - influence) * CELL;
    }
}
