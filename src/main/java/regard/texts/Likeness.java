package regard.texts;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How like each of many rows is to each of many columns: all dot products, by the matrix product of the runtime that also runs the
 * language model. It is many times faster than a loop in Java and needs no incubating module.
 */
final class Likeness implements AutoCloseable {

    private static final int CELLS_AT_A_TIME = 2_000_000;
    private static final int ROWS_AT_A_TIME = 512;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final Session session;

    /** Hears the likenesses of one row to every column; the array is used again for the next row. */
    interface Row {
        void take(int row, float[] likenesses);
    }

    Likeness() {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(2);
            options.setInterOpNumThreads(1);
            // A thread that waits gives way: others may need the machine.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = new Session(environment, product(), options);
        } catch (OrtException e) {
            throw new IllegalStateException("the matrix product does not start: " + e.getMessage(), e);
        }
    }

    void each(float[][] rows, float[][] columns, Row row) {
        if (rows.length == 0 || columns.length == 0) {
            return;
        }
        int dimensions = columns[0].length;
        int chunk = Math.clamp(CELLS_AT_A_TIME / columns.length, 1, ROWS_AT_A_TIME);
        var line = new float[columns.length];
        var right = direct(columns.length * dimensions);
        for (float[] column : columns) {
            right.put(column);
        }
        right.flip();
        var left = direct(Math.min(chunk, rows.length) * dimensions);
        try (var b = OnnxTensor.createTensor(environment, right, new long[] {columns.length, dimensions})) {
            for (int from = 0; from < rows.length; from += chunk) {
                int to = Math.min(rows.length, from + chunk);
                left.clear();
                for (int i = from; i < to; i++) {
                    left.put(rows[i]);
                }
                left.flip();
                int first = from;
                try (var a = OnnxTensor.createTensor(environment, left, new long[] {to - from, dimensions})) {
                    session.run(Map.of("A", a, "B", b), result -> take(result, first, to, line, row));
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the matrix product failed: " + e.getMessage(), e);
        }
    }

    private static void take(OrtSession.Result result, int from, int to, float[] line, Row row) {
        if (!(result.get(0) instanceof OnnxTensor tensor)) {
            throw new IllegalStateException("the matrix product gave no answer");
        }
        var floats = tensor.getByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        for (int i = from; i < to; i++) {
            floats.get(line);
            row.take(i, line);
        }
    }

    @Override
    public void close() {
        session.close();
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** The smallest model there is, written by hand in the format of ONNX: C = A times B transposed. */
    private static byte[] product() {
        var node = new Message()
                .text(1, "A")
                .text(1, "B")
                .text(2, "C")
                .text(4, "Gemm")
                .bytes(5, new Message().text(1, "transB").number(3, 1).number(20, 2));
        var graph = new Message()
                .bytes(1, node)
                .text(2, "product")
                .bytes(11, matrix("A", "n", "d"))
                .bytes(11, matrix("B", "m", "d"))
                .bytes(12, matrix("C", "n", "m"));
        return new Message()
                .number(1, 8)
                .bytes(7, graph)
                .bytes(8, new Message().number(2, 13))
                .toByteArray();
    }

    private static Message matrix(String name, String rows, String columns) {
        var shape = new Message().bytes(1, new Message().text(2, rows)).bytes(1, new Message().text(2, columns));
        return new Message()
                .text(1, name)
                .bytes(2, new Message().bytes(1, new Message().number(1, 1).bytes(2, shape)));
    }

    /** A message of Protocol Buffers, field after field. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, int value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return raw(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message bytes(int field, Message value) {
            return raw(field, value.toByteArray());
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }

        private Message raw(int field, byte[] value) {
            varint(field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(int value) {
            int rest = value;
            while (rest > 127) {
                out.write((rest & 127) | 128);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }
}
