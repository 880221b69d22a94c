package org.scrutinydesk.desktop.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Words;

/** What is shown where no office is open: the sample office, a new one, one from the disk, and those opened before. */
public final class StartScreen extends StackPane {
    /** What can be done from here. @param sample null where there is no sample office to open */
    public record Choices(Runnable sample, Consumer<Path> create, Consumer<Path> open) {
    }

    private static final FileChooser.ExtensionFilter OFFICES = new FileChooser.ExtensionFilter("Offices (*.desk)", "*.desk");

    private final Label said = Words.plain("");
    private final VBox choices = new VBox(8);

    public StartScreen(List<String> recent, Choices ways, Node notices) {
        getStyleClass().add("start");
        VBox box = new VBox(Words.heading("Scrutiny Desk"),
            Words.line("Meetings, papers and the figures in them, for an office that holds the police to account."), choices, said);
        box.getStyleClass().add("start-box");
        if (ways.sample() != null) {
            add("Open the sample _office", "A whole office to look round and try things in. Nothing in it can go wrong.", ways.sample());
        }
        add("_New office", "Starts empty, in a file that you name.", () -> {
            FileChooser chooser = chooser("New office");
            // The office is called as its file is, until Settings say otherwise.
            chooser.setInitialFileName("Office of the Police and Crime Commissioner.desk");
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            if (chosen != null) ways.create().accept(withEnding(chosen.toPath()));
        });
        add("O_pen an office", "A file made before, ending in .desk.", () -> {
            File chosen = chooser("Open an office").showOpenDialog(getScene().getWindow());
            if (chosen != null) ways.open().accept(chosen.toPath());
        });
        List<Path> there = recent.stream().map(Path::of).filter(Files::isRegularFile).limit(5).toList();
        if (!there.isEmpty()) {
            choices.getChildren().add(Words.small("Opened before"));
            there.forEach(path -> add(path.getFileName().toString(), String.valueOf(path.getParent()), () -> ways.open().accept(path)));
        }
        getChildren().setAll(box, notices);
    }

    /** Says what is being done, and lets nothing be chosen meanwhile; empty words end it. */
    public void busy(String words) {
        said.setText(words);
        choices.setDisable(!words.isEmpty());
    }

    static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(OFFICES, new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    static Path withEnding(Path chosen) {
        String name = chosen.getFileName().toString();
        return name.contains(".") ? chosen : chosen.resolveSibling(name + ".desk");
    }

    private void add(String words, String detail, Runnable run) {
        Button button = Action.of(words, run).button();
        Label over = new Label(words);
        over.setMnemonicParsing(true);
        over.getStyleClass().add("strong");
        Label under = Words.small(detail);
        under.setWrapText(false);
        button.setGraphic(new VBox(4, over, under));
        button.setText(null);
        button.setAccessibleHelp(detail);
        button.getStyleClass().add("start-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        choices.getChildren().add(button);
    }
}
