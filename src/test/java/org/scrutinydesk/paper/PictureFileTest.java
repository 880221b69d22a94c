package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;

class PictureFileTest {
    private static byte[] drawn(String format) throws Exception {
        BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 120; x++) for (int y = 0; y < 80; y++) image.setRGB(x, y, x * y * 31);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static void assertRefused(String because, byte[] bytes) {
        String said = assertThrows(Refused.class, () -> PictureFile.of("map.png", bytes)).getMessage();
        assertTrue(said.startsWith("map.png ") && said.contains(because), said);
    }

    @Test void pngAndJpegAreTakenAndKeptOnce() throws Exception {
        try (OfficeFile file = OfficeFile.inMemory("Office", Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC), "tester")) {
            PictureStore store = new PictureStore(file);
            for (String format : new String[] {"png", "jpeg"}) {
                PictureFile picture = PictureFile.of("map", drawn(format));
                assertEquals(120, picture.width());
                assertEquals(80, picture.height());
                String name = store.keep(picture);
                assertEquals(name, store.keep(PictureFile.of("again", drawn(format))));
                assertArrayEquals(picture.bytes(), store.bytes(name).orElseThrow());
            }
        }
    }

    @Test void whatIsNoPictureIsRefusedInASentence() throws Exception {
        assertRefused("is a drawing (SVG); pictures are taken as PNG or JPEG", "<?xml version=\"1.0\"?><svg xmlns=\"x\"/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("is a drawing (EMF)", new byte[] {1, 0, 0, 0, 9, 9});
        assertRefused("is a GIF", drawn("gif"));
        assertRefused("is a bitmap", drawn("bmp"));
        assertRefused("no picture of a known kind", new byte[0]);
        assertRefused("is damaged", Arrays.copyOf(drawn("png"), 200));
        assertRefused("is damaged", Arrays.copyOf(drawn("jpeg"), 40));
    }

    @Test void aPictureOfFourHundredMillionPointsIsRefusedBeforeItIsUnpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream in = new DataOutputStream(header);
        in.writeBytes("IHDR");
        in.writeInt(20_000);
        in.writeInt(20_000);
        in.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) sum.getValue());
        assertRefused("is 20000 × 20000 points large", bytes.toByteArray());
    }
}
