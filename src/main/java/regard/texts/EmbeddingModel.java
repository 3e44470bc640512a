package regard.texts;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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

    /** Few, so that what belongs to one batch stays near the processor; batches run beside each other. */
    private static final int PIECES_IN_A_BATCH = 512;

    private final OrtEnvironment environment;
    private final Session session;
    private final WordPiece wordPiece;

    private EmbeddingModel(OrtEnvironment environment, Session session, WordPiece wordPiece) {
        this.environment = environment;
        this.session = session;
        this.wordPiece = wordPiece;
    }

    static EmbeddingModel load() {
        byte[] model = checked("/" + NAME + ".onnx", MODEL_HASH);
        byte[] vocabulary = checked("/" + NAME + "-tokenizer.json", VOCABULARY_HASH);
        try (var options = new OrtSession.SessionOptions()) {
            var environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new EmbeddingModel(environment, new Session(environment, model, options), new WordPiece(vocabulary));
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
        int[] order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> texts.get(i).length))
                .mapToInt(Integer::intValue)
                .toArray();
        var batches = new ArrayList<int[]>();
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && (to - from + 1) * texts.get(order[to]).length <= PIECES_IN_A_BATCH) {
                to++;
            }
            batches.add(Arrays.copyOfRange(order, from, to));
            from = to;
        }
        var vectors = new float[texts.size()][];
        var told = new Told(order.length, progress, step);
        // Each batch is read by one thread, so that its result is the same whatever the machine.
        batches.reversed().parallelStream().forEach(batch -> {
            run(texts, batch, vectors);
            told.more(batch.length);
        });
        return vectors;
    }

    private void run(List<int[]> texts, int[] batch, float[][] vectors) {
        int longest = texts.get(batch[batch.length - 1]).length;
        var ids = LongBuffer.allocate(batch.length * longest);
        var mask = LongBuffer.allocate(batch.length * longest);
        var types = LongBuffer.allocate(batch.length * longest);
        for (int row = 0; row < batch.length; row++) {
            int[] pieces = texts.get(batch[row]);
            for (int i = 0; i < pieces.length; i++) {
                ids.put(row * longest + i, pieces[i]);
                mask.put(row * longest + i, 1);
            }
        }
        long[] shape = {batch.length, longest};
        try (var a = OnnxTensor.createTensor(environment, ids, shape);
                var b = OnnxTensor.createTensor(environment, mask, shape);
                var c = OnnxTensor.createTensor(environment, types, shape)) {
            session.run(
                    Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c),
                    result -> take(result, batch, longest, vectors));
        } catch (OrtException e) {
            throw new IllegalStateException("the language model failed: " + e.getMessage(), e);
        }
    }

    private static void take(OrtSession.Result result, int[] batch, int longest, float[][] vectors) {
        if (!(result.get(0) instanceof OnnxTensor tensor)) {
            throw new IllegalStateException("the language model gave no answer");
        }
        var floats = tensor.getByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        for (int row = 0; row < batch.length; row++) {
            // The state of the first mark stands for the whole text: so this model was trained.
            var vector = new float[DIMENSIONS];
            floats.get(row * longest * DIMENSIONS, vector);
            vectors[batch[row]] = Vectors.normalise(vector);
        }
    }

    /** How far the batches are, told twice a second at most. */
    private static final class Told {

        private final int all;
        private final Progress progress;
        private final String step;
        private int done;
        private long last;

        Told(int all, Progress progress, String step) {
            this.all = all;
            this.progress = progress;
            this.step = step;
        }

        synchronized void more(int by) {
            done += by;
            if (System.nanoTime() - last > 500_000_000L || done == all) {
                last = System.nanoTime();
                progress.at(step, done, all);
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
