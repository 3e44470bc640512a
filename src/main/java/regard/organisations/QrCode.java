package regard.organisations;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A picture that an authenticator app can read, as the path of an SVG: one square a module.
 *
 * @param size the number of modules a side, the quiet zone included
 * @param path the dark modules, as SVG path data
 */
record QrCode(int size, String path) {

    static QrCode of(String username, String secret) {
        String address = "otpauth://totp/Regard:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=Regard&algorithm=SHA1&digits=6&period=30";
        try {
            BitMatrix bits =
                    new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(bits.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("the picture of a secret cannot be drawn", e);
        }
    }
}
