package regard.platform;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import regard.kernel.NotFound;

/**
 * The files that pages need (style, script, icons), compressed once, under addresses that hold the hash of them all: so browsers
 * may keep them for ever, and a script finds its neighbour by a relative address.
 */
@Controller
class Assets {

    private static final int YEAR_SECONDS = 31_536_000;
    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    private final String release = hashOfAll();

    private record Asset(MediaType type, byte[] plain, byte[] gzip, byte[] brotli) {

        boolean isText() {
            return type.getType().equals("text")
                    || type.getSubtype().contains("javascript")
                    || type.getSubtype().contains("svg")
                    || type.getSubtype().contains("json");
        }
    }

    String href(String file) {
        return "/assets/" + release + "/" + file;
    }

    @GetMapping("/assets/{hash}/{*file}")
    ResponseEntity<byte[]> get(@PathVariable String hash, @PathVariable String file, HttpServletRequest request) {
        Asset asset = get(file.substring(1));
        if (!release.equals(hash)) {
            throw new NotFound(file);
        }
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofSeconds(YEAR_SECONDS))
                        .cachePublic()
                        .immutable())
                .contentType(asset.type);
        if (!asset.isText()) {
            return answer.body(asset.plain);
        }
        answer.header("Vary", "Accept-Encoding");
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        if (BROTLI && accepted.contains("br")) {
            return answer.header("Content-Encoding", "br").body(asset.brotli);
        }
        if (accepted.contains("gzip")) {
            return answer.header("Content-Encoding", "gzip").body(asset.gzip);
        }
        return answer.body(asset.plain);
    }

    private Asset get(String file) {
        if (file.contains("..") || file.contains("\\")) {
            throw new NotFound(file);
        }
        return known.computeIfAbsent(file, Assets::load).orElseThrow(() -> new NotFound(file));
    }

    private static Optional<Asset> load(String file) {
        try (var in = Assets.class.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] plain = in.readAllBytes();
            var type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return Optional.of(new Asset(type, plain, gzip(plain), brotli(plain)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/assets/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] brotli(byte[] plain) throws IOException {
        return BROTLI ? Encoder.compress(plain, new Encoder.Parameters().setQuality(11)) : plain;
    }
}
