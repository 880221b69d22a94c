package org.scrutinydesk.database;

import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Lets H2 keep its store in the very file that was named, without the ending {@code .mv.db} that it would add. */
public final class PlainFile extends FilePathWrapper {
    private static final String SCHEME = "office";
    /** A URL of H2 ends its file's name at a semicolon, so one in a name travels as this private character. */
    private static final char SEMICOLON = '\uf03b';
    private static final String ADDED = ".mv.db";

    static {
        FilePath.register(new PlainFile());
    }

    /** The beginning of the URL that opens this very file. */
    static String url(Path file) {
        return "jdbc:h2:" + SCHEME + ":" + file.toString().replace('\\', '/').replace(';', SEMICOLON);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected FilePath unwrap(String name) {
        String real = name.substring(SCHEME.length() + 1).replace(SEMICOLON, ';');
        return FilePath.get(real.endsWith(ADDED) ? real.substring(0, real.length() - ADDED.length()) : real);
    }

    /** H2 takes the database's name from the real path, and looks for its ending there. */
    @Override
    public FilePath toRealPath() {
        FilePath real = super.toRealPath();
        if (name.endsWith(ADDED) && !real.name.endsWith(ADDED)) real.name += ADDED;
        return real;
    }
}
