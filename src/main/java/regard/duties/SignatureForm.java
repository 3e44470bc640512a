package regard.duties;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signature, or a refusal, as somebody typed it. */
record SignatureForm(int version, String role, String statement, String reason) {

    SignatureForm(int version, @Nullable String role, @Nullable String statement, @Nullable String reason) {
        this.version = version;
        this.role = role == null ? "" : role;
        this.statement = statement == null ? "" : statement;
        this.reason = reason == null ? "" : reason;
    }

    Optional<SignOffRole> chosen() {
        return Arrays.stream(SignOffRole.values())
                .filter(known -> known.name().equals(role))
                .findFirst();
    }
}
