package regard.places;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The postcodes of one sector with their small areas, four bytes each: two for the letters of the unit, two for the number of the
 * area. All of England takes some ten megabytes so.
 */
final class SectorEntries {

    private static final int SIZE = 4;

    private SectorEntries() {}

    static byte[] pack(SortedMap<Integer, Integer> areas) {
        ByteBuffer packed = ByteBuffer.allocate(areas.size() * SIZE);
        for (Map.Entry<Integer, Integer> entry : areas.entrySet()) {
            packed.putShort((short) (int) entry.getKey());
            packed.putShort((short) (int) entry.getValue());
        }
        return packed.array();
    }

    static SortedMap<Integer, Integer> unpack(byte[] packed) {
        var areas = new TreeMap<Integer, Integer>();
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        while (buffer.remaining() >= SIZE) {
            areas.put(Short.toUnsignedInt(buffer.getShort()), Short.toUnsignedInt(buffer.getShort()));
        }
        return areas;
    }

    static Optional<Integer> find(byte[] packed, int unit) {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        while (buffer.remaining() >= SIZE) {
            int found = Short.toUnsignedInt(buffer.getShort());
            int area = Short.toUnsignedInt(buffer.getShort());
            if (found == unit) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }
}
