package regard.texts;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The language model that gives a text its place in space, so that texts about one thing lie near each other: bge-small-en-v1.5
 * (Xiao et al. 2023, MIT licence) in whole numbers of eight bits. It ships with the product and is checked against its hash before
 * use; nothing is ever sent anywhere.
 */
final class EmbeddingModel implements AutoCloseable {

    static final String NAME = "bge-small-en-v1.5-q";
    static final int DIMENSIONS = 384;

    private static final String MODEL_HASH = "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4";
    private static final String VOCABULARY_HASH = "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66";

    /** Longer texts are read in parts (see {@link Embedder}). */
    static final int LONGEST = 256;

    private static final int PIECES_IN_A_BATCH = 2_048;

    /** Fixed, because the number of threads can change the last bits of a result. */
    private static final int THREADS = 2;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece wordPiece;

    private EmbeddingModel(OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {
        this.environment = environment;
        this.session = session;
        this.wordPiece = wordPiece;
    }

    static EmbeddingModel load() {
        byte[] model = checked("/" + NAME + ".onnx", MODEL_HASH);
        byte[] vocabulary = checked("/" + NAME + "-tokenizer.json", VOCABULARY_HASH);
        try (var options = new OrtSession.SessionOptions()) {
            var environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(THREADS);
            options.setInterOpNumThreads(1);
            // A thread that waits gives way: others may need the machine.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new EmbeddingModel(
                    environment, environment.createSession(model, options), new WordPiece(vocabulary));
        } catch (OrtException e) {
            throw new IllegalStateException("the language model does not start: " + e.getMessage(), e);
        }
    }

    /** The bytes of a file that must be the very one this version was tested with. */
    static byte[] checked(String resource, String hash) {
        try (var in = EmbeddingModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the language model is not in the build: " + resource);
            }
            byte[] bytes = in.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(hash)) {
                throw new IllegalStateException("the language model is not the one this version was tested with: "
                        + resource + " has hash " + found);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    WordPiece wordPiece() {
        return wordPiece;
    }

    /** A vector of length 1 for each list of pieces. Texts of like length go together, so that little room is wasted. */
    float[][] embed(List<int[]> texts, Progress progress, String step) {
        Integer[] order = IntStream.range(0, texts.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(i -> texts.get(i).length));
        var vectors = new float[texts.size()][];
        var buffers = new Buffers();
        long told = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && (to - from + 1) * texts.get(order[to]).length <= PIECES_IN_A_BATCH) {
                to++;
            }
            to = Math.max(to, from + 1);
            run(texts, order, from, to, vectors, buffers);
            from = to;
            if (System.nanoTime() - told > 500_000_000L || from == order.length) {
                told = System.nanoTime();
                progress.at(step, from, order.length);
            }
        }
        return vectors;
    }

    private void run(List<int[]> texts, Integer[] order, int from, int to, float[][] vectors, Buffers buffers) {
        int rows = to - from;
        int longest = texts.get(order[to - 1]).length;
        buffers.fill(texts, order, from, to, longest);
        long[] shape = {rows, longest};
        try (var ids = OnnxTensor.createTensor(environment, buffers.ids, shape);
                var mask = OnnxTensor.createTensor(environment, buffers.mask, shape);
                var types = OnnxTensor.createTensor(environment, buffers.types, shape);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int row = 0; row < rows; row++) {
                // The state of the first mark stands for the whole text: so this model was trained.
                var vector = new float[DIMENSIONS];
                states.position(row * longest * DIMENSIONS);
                states.get(vector);
                Vectors.normalise(vector);
                vectors[order[from + row]] = vector;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the language model failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The three inputs of the model, outside the heap, used again for each batch. */
    private static final class Buffers {

        private LongBuffer ids = direct(PIECES_IN_A_BATCH);
        private LongBuffer mask = direct(PIECES_IN_A_BATCH);
        private LongBuffer types = direct(PIECES_IN_A_BATCH);

        void fill(List<int[]> texts, Integer[] order, int from, int to, int longest) {
            ids.clear();
            mask.clear();
            types.clear();
            for (int row = from; row < to; row++) {
                int[] pieces = texts.get(order[row]);
                for (int i = 0; i < longest; i++) {
                    ids.put(i < pieces.length ? pieces[i] : 0);
                    mask.put(i < pieces.length ? 1 : 0);
                    types.put(0);
                }
            }
            ids.flip();
            mask.flip();
            types.flip();
        }

        private static LongBuffer direct(int size) {
            return ByteBuffer.allocateDirect(size * Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }
    }
}
