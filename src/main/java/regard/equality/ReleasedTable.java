package regard.equality;

import java.util.List;

/**
 * A table of counts of people as it may leave the team.
 *
 * @param topic the code of what people told
 * @param cells labels in the first row and column; counts shown, rounded or hidden
 */
public record ReleasedTable(String topic, List<List<String>> cells) {

    public ReleasedTable {
        cells = cells.stream().map(List::copyOf).toList();
    }
}
