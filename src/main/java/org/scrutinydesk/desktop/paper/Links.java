package org.scrutinydesk.desktop.paper;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which addresses a paper may lead to: web pages and mail addresses, and nothing that runs or reads on somebody's machine. */
final class Links {
    private static final int LONGEST = 2000;

    private Links() {
    }

    /** The address as it is kept, or null where it is none that a paper may lead to. */
    static String proper(String typed) {
        if (typed == null) return null;
        String address = typed.strip();
        if (address.isEmpty() || address.length() > LONGEST) return null;
        if (address.matches("[^\\s@/:]+@[^\\s@/:]+\\.[^\\s@/:]+")) address = "mailto:" + address;
        else if (address.toLowerCase(Locale.ROOT).startsWith("www.")) address = "https://" + address;
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "http", "https" -> uri.getHost() == null ? null : address;
                case "mailto" -> uri.getSchemeSpecificPart().contains("@") ? address : null;
                default -> null;
            };
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
