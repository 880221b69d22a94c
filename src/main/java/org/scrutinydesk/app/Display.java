package org.scrutinydesk.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/** Whether a window can be opened here, asked before the toolkit is, because that answers with pages of stack traces. */
final class Display {
    private Display() {
    }

    /** Why no window can be opened, such as "there is no display"; null where one can, as far as can be told. */
    static String missing() {
        if (!System.getProperty("os.name").startsWith("Linux") || "Headless".equals(System.getProperty("glass.platform"))) return null;
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) return "there is no display (DISPLAY is not set)";
        try (Arena arena = Arena.ofConfined()) {
            // Libraries that stay loaded: the toolkit asks for the same ones a moment later.
            SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
            var open = Linker.nativeLinker().downcallHandle(x11.find("XOpenDisplay").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var close = Linker.nativeLinker().downcallHandle(x11.find("XCloseDisplay").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment connection = (MemorySegment) open.invoke(arena.allocateFrom(display));
            if (connection.equals(MemorySegment.NULL)) return "the display " + display + " cannot be opened";
            int closed = (int) close.invoke(connection);
            return closed == 0 ? null : "the display " + display + " cannot be used";
        } catch (IllegalArgumentException e) {
            return "the window library GTK 3 is not installed";
        } catch (Throwable e) {
            return "the display " + display + " cannot be asked";
        }
    }
}
