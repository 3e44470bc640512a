package regard.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set (docs/reference/settings.md). With nothing set, everything works on a laptop.
 *
 * @param data the data folder: database, demo accounts, checkpoints of the ledger
 * @param databaseUrl your own PostgreSQL instead of the one that comes with Regard
 * @param demo whether the made-up bodies are loaded
 * @param publicAddress the https address under which people reach this installation, once there is one
 * @param proxies the addresses of web servers in front of it whose word about the visitor is taken
 * @param nhsBrand whether the NHS logo and colours are shown: only for bodies entitled to them
 * @param serviceName what the public side is called
 */
@ConfigurationProperties("regard")
public record Settings(
        @DefaultValue("data") Path data,
        @Nullable String databaseUrl,
        @DefaultValue("false") boolean demo,
        @Nullable String publicAddress,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> proxies,
        @DefaultValue("false") boolean nhsBrand,
        @DefaultValue("Have your say") String serviceName) {

    public Settings {
        publicAddress = publicAddress == null || publicAddress.isBlank() ? null : publicAddress.strip();
        if (publicAddress != null && !publicAddress.matches("https://[^/\\s?#@]+/?")) {
            throw new IllegalArgumentException(
                    "REGARD_PUBLIC_ADDRESS must be an https address, for example https://haveyoursay.example.nhs.uk");
        }
    }

    /** The https address without a slash at its end. */
    Optional<String> site() {
        return Optional.ofNullable(publicAddress).map(address -> address.replaceFirst("/$", ""));
    }
}
