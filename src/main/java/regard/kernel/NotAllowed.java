package regard.kernel;

/** The actor may not do this. People see the 403 page, with whom to ask. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }
}
