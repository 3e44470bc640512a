package regard.texts;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A session of the runtime that waits to be closed until nobody uses it. Many threads run at once; when one of them fails, the work ends
 * while others are still in the runtime, and closing it under them would end the whole process, not only the work.
 */
final class Session implements AutoCloseable {

    private final OrtSession session;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    Session(OrtEnvironment environment, byte[] model, OrtSession.SessionOptions options) throws OrtException {
        session = environment.createSession(model, options);
    }

    /** What is done with an answer, which may be used no longer than that. */
    interface Use {
        void take(OrtSession.Result result);
    }

    void run(Map<String, OnnxTensor> inputs, Use answer) throws OrtException {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the language model is closed");
            }
            try (var result = session.run(inputs)) {
                answer.take(result);
            }
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
