import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/** Writes each stylesheet a second time in the binary form that JavaFX takes first: reading the text at each start takes longer. */
public class CompileStylesheets {
    public static void main(String[] args) throws Exception {
        Path classes = Path.of(args[0]);
        try (var files = Files.walk(classes)) {
            for (Path css : files.filter(f -> f.toString().endsWith(".css")).toList()) {
                Path binary = css.resolveSibling(css.getFileName().toString().replaceFirst("css$", "bss"));
                if (Files.exists(binary) && Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(css)) > 0) continue;
                Stylesheet.convertToBinary(css.toFile(), binary.toFile());
            }
        }
    }
}
