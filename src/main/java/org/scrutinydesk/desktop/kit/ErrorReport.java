package org.scrutinydesk.desktop.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.slf4j.LoggerFactory;

/** A bug, with a short code that is the same whenever it happens in the same place, so that two people can tell it is one. */
public record ErrorReport(String code, String details) {
    /** Makes the report and writes it to the log. */
    public static ErrorReport of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        String place = root.getClass().getName() + Arrays.stream(root.getStackTrace()).limit(6)
            .map(f -> f.getClassName() + "." + f.getMethodName()).collect(Collectors.joining("\n", "\n", ""));
        CRC32 sum = new CRC32();
        sum.update(place.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String code = "%06X".formatted(sum.getValue() & 0xFFFFFF);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        LoggerFactory.getLogger(ErrorReport.class).error("Error {}", code, failure);
        String details = "Scrutiny Desk, error %s%nJava %s, %s %s, %s%n%n%s".formatted(code, Runtime.version(), System.getProperty("os.name"),
            System.getProperty("os.version"), Locale.getDefault(), trace);
        return new ErrorReport(code, details);
    }
}
