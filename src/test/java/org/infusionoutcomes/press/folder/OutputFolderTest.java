package org.infusionoutcomes.press.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path temporary;

    private final Path here = Path.of("").toAbsolutePath();

    private static FolderWriter report(String... names) {
        return folder -> {
            for (String name : names) {
                folder.text(name, "new " + name);
            }
            folder.manifest(Map.of("version", "1"));
        };
    }

    private static final FolderWriter DIES = folder -> {
        folder.text("report.html", "half");
        throw new IOException("No space left on device");
    };

    private Path root() throws IOException {
        return temporary.toRealPath();
    }

    private String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private Path put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void doesNotReplaceWhatAnotherCommandWrote() throws IOException {
        Path target = root().resolve("report");
        OutputFolder.at(target, false, "report.html").write(report("report.html"));
        OutputFolder.at(target, false, "report.html").write(report("report.html"));
        FolderInUse refused = assertThrows(FolderInUse.class, () -> OutputFolder.at(target, true, "adsl.csv"));
        assertThat(refused).hasMessage(target + " holds what another command of this program wrote");
        assertThat(read(target.resolve("report.html"))).isEqualTo("new report.html");
    }

    @Test
    void makesTheFolderAndItsParents() throws IOException {
        Path target = root().resolve("a/b/report");
        OutputFolder.write(Path.of(target + "/"), false, report("report.html", "figures/flow.svg"));
        assertThat(Trees.files(root()))
                .containsExactly("a/b/report/figures/flow.svg", "a/b/report/manifest.json", "a/b/report/report.html");
        assertThat(read(target.resolve("report.html"))).isEqualTo("new report.html");
    }

    @Test
    void saysInTheManifestWhatItWrote() throws IOException {
        OutputFolder.write(root().resolve("r"), false, report("a"));
        // printf 'new a' | sha256sum
        assertThat(read(root().resolve("r/manifest.json"))).isEqualTo("""
                        {
                          "program" : "infusion-outcomes",
                          "version" : "1",
                          "files" : {
                            "a" : "fbb6b30b41732026a9073fd355103e207f6b3c7c1adc086724df42e286417adf"
                          }
                        }
                        """);
    }

    @Test
    void replacesAnEarlierReportWhole() throws IOException {
        Path target = root().resolve("r");
        OutputFolder.write(target, false, report("report.html", "figures/old.svg"));
        OutputFolder.write(target, false, report("report.html"));
        assertThat(Trees.files(root())).containsExactly("r/manifest.json", "r/report.html");
    }

    @Test
    void leavesFilesThatOthersPutBesideAReport() throws IOException {
        Path target = root().resolve("r");
        OutputFolder.write(target, false, report("report.html", "figures/old.svg"));
        put(target.resolve("notes.txt"), "mine");
        put(target.resolve("figures/slide.txt"), "mine");
        OutputFolder.write(target, false, report("report.html", "figures/new.svg"));
        assertThat(Trees.files(target))
                .containsExactly("figures/new.svg", "figures/slide.txt", "manifest.json", "notes.txt", "report.html");
        assertThat(read(target.resolve("notes.txt"))).isEqualTo("mine");
    }

    @Test
    void asksForForceWhereOthersFilesAre() throws IOException {
        Path target = root().resolve("data");
        put(target.resolve("patients.csv"), "mine");
        put(target.resolve("report.html"), "mine");
        assertThatThrownBy(() -> OutputFolder.at(target, false))
                .isInstanceOfSatisfying(
                        FolderInUse.class,
                        e -> assertThat(e.remedy())
                                .isEqualTo("name a new or empty folder, or add --force:"
                                        + " files of the same name are replaced, others stay"))
                .hasMessage(target + " holds files that are not a report of this program");

        OutputFolder.write(target, true, report("report.html"));
        assertThat(Trees.files(target)).containsExactly("manifest.json", "patients.csv", "report.html");
        assertThat(read(target.resolve("patients.csv"))).isEqualTo("mine");
        assertThat(read(target.resolve("report.html"))).isEqualTo("new report.html");
    }

    @Test
    void takesNoOtherProgramsManifestForItsOwn() throws IOException {
        Path target = root().resolve("web");
        put(target.resolve("manifest.json"), "{\"program\":\"another\",\"files\":{}}");
        assertThatThrownBy(() -> OutputFolder.at(target, false)).isInstanceOf(FolderInUse.class);
        put(target.resolve("manifest.json"), "{\"program\":\"infusion-outcomes\",\"files\":{\"../x\":\"\"}}");
        assertThatThrownBy(() -> OutputFolder.at(target, false)).isInstanceOf(FolderInUse.class);
    }

    @Test
    void leavesTheEarlierReportWhenARunDies() throws IOException {
        Path target = root().resolve("r");
        OutputFolder.write(target, false, report("report.html"));
        assertThatThrownBy(() -> OutputFolder.write(target, false, DIES))
                .isInstanceOfSatisfying(
                        UnwritableFolder.class,
                        e -> assertThat(e.remedy())
                                .isEqualTo("free some space or name a folder that may be written to;"
                                        + " what was there before is unchanged"))
                .hasMessage("cannot write to " + target + " (No space left on device)");
        assertThat(Trees.files(root())).containsExactly("r/manifest.json", "r/report.html");
        assertThat(read(target.resolve("report.html"))).isEqualTo("new report.html");
    }

    @Test
    void leavesNothingBehindWhenAFirstRunDies() throws IOException {
        assertThatThrownBy(() -> OutputFolder.write(root().resolve("r"), false, DIES))
                .isInstanceOf(UnwritableFolder.class);
        assertThat(Trees.isEmpty(root())).isTrue();
    }

    @Test
    void leavesTheEarlierReportWhenTheProgramItselfIsWrong() throws IOException {
        Path target = root().resolve("r");
        OutputFolder.write(target, false, report("report.html"));
        assertThatThrownBy(() -> OutputFolder.write(target, false, folder -> folder.text("../x", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A new name inside the folder is due, got ../x");
        assertThat(Trees.files(root())).containsExactly("r/manifest.json", "r/report.html");
    }

    @Test
    void neverReplacesAFolderThatSomebodyFilledMeanwhile() throws IOException {
        Path target = root().resolve("r");
        assertThatThrownBy(() -> OutputFolder.write(target, true, folder -> {
                    folder.text("report.html", "new");
                    put(target.resolve("notes.txt"), "mine");
                }))
                .isInstanceOf(FolderInUse.class)
                .hasMessage(target + " was changed by somebody else during the run");
        assertThat(Trees.files(root())).containsExactly("r/notes.txt");
    }

    @Test
    void followsALinkToAFolderAndKeepsIt() throws IOException {
        Path real = Files.createDirectories(root().resolve("real"));
        Path link = Files.createSymbolicLink(root().resolve("link"), real);
        OutputFolder.write(link, false, report("report.html"));
        OutputFolder.write(link, false, report("report.html"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Trees.files(real)).containsExactly("manifest.json", "report.html");
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(root().resolve("link"), root().resolve("gone"));
        assertThatThrownBy(() -> OutputFolder.at(link, true))
                .isInstanceOf(FolderInUse.class)
                .hasMessage(link + " is a link that leads nowhere");
    }

    @Test
    void neverDeletesThroughALink() throws IOException {
        Path treasure = put(root().resolve("elsewhere/treasure.txt"), "mine");
        Path target = root().resolve("r");
        OutputFolder.write(target, false, report("report.html"));
        Files.createSymbolicLink(target.resolve("figures"), treasure.getParent());
        OutputFolder.write(target, false, report("report.html"));
        assertThat(read(treasure)).isEqualTo("mine");
        assertThat(Files.exists(target.resolve("figures"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void refusesAFileInItsPlaceOrInThatOfAParent() throws IOException {
        Path file = put(root().resolve("file"), "mine");
        assertThatThrownBy(() -> OutputFolder.at(file, true))
                .isInstanceOf(FolderInUse.class)
                .hasMessage(file + " is a file");
        assertThatThrownBy(() -> OutputFolder.at(file.resolve("a/b"), true))
                .isInstanceOf(FolderInUse.class)
                .hasMessage(file + " is a file");
        assertThat(read(file)).isEqualTo("mine");
    }

    @Test
    void refusesAFolderInThePlaceOfAFile() throws IOException {
        Path target = root().resolve("r");
        put(target.resolve("report.html/mine.txt"), "mine");
        assertThatThrownBy(() -> OutputFolder.write(target, true, report("a.txt", "report.html")))
                .isInstanceOf(FolderInUse.class)
                .hasMessage(target.resolve("report.html") + " is a folder");
        assertThat(Trees.files(target)).containsExactly("report.html/mine.txt");
    }

    @Test
    void keepsTheFolderThatTheProgramRunsIn() {
        OutputFolder current = OutputFolder.at(Path.of(""), true);
        assertThat(current.path()).isEqualTo(here.normalize());
        assertThatThrownBy(() -> OutputFolder.at(Path.of("."), false)).isInstanceOf(FolderInUse.class);
        assertThatThrownBy(() -> current.write(DIES)).isInstanceOf(UnwritableFolder.class);
        assertThat(Files.exists(here.resolve("pom.xml"))).isTrue();
    }

    @Test
    void writesAnExportsParentWithoutTouchingTheExport() throws IOException {
        Path export = put(root().resolve("data/export/patients.csv"), "mine");
        OutputFolder.write(root().resolve("data"), true, report("report.html"));
        OutputFolder.write(root().resolve("data"), false, report("report.html"));
        assertThat(read(export)).isEqualTo("mine");
    }

    /** Where Linux keeps its processes nobody makes a folder, not even root, for whom no folder is closed. */
    @Test
    void saysThatTheDiskCannotBeWritten() {
        Path target = Path.of("/proc/closed/report");
        assumeThat(Files.isDirectory(Path.of("/proc/self"))).isTrue();
        assertThatThrownBy(() -> OutputFolder.write(target, false, report("a")))
                .isInstanceOf(UnwritableFolder.class)
                .hasMessageStartingWith("cannot write to " + target + " (");
    }

    @Test
    void saysWhatHappenedInWords() {
        assertThat(new UnwritableFolder(Path.of("out"), new AccessDeniedException("/a/b")))
                .hasMessage("cannot write to out (access denied: /a/b)");
        assertThat(new UnwritableFolder(Path.of("out"), new FileSystemException("/a", null, "Device or resource busy")))
                .hasMessage("cannot write to out (/a: Device or resource busy)");
    }

    @Test
    void refusesANameTwice() throws IOException {
        Folder folder = new Folder(root());
        folder.text("a", "");
        assertThatThrownBy(() -> folder.text("a", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A new name inside the folder is due, got a");
    }

    @Test
    void writesTheSameManifestWhicheverFileComesFirst() throws IOException {
        OutputFolder.write(root().resolve("r"), false, report("b", "a"));
        OutputFolder.write(root().resolve("s"), false, report("a", "b"));
        assertThat(root().resolve("r/manifest.json")).hasSameBinaryContentAs(root().resolve("s/manifest.json"));
    }

    @Test
    void everyoneMayReadAsTheFolderAroundSays() throws IOException {
        Path plain = Files.createDirectory(root().resolve("plain"));
        OutputFolder.write(root().resolve("r"), false, report("a"));
        assertThat(Files.getPosixFilePermissions(root().resolve("r"))).isEqualTo(Files.getPosixFilePermissions(plain));
    }
}
