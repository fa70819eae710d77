package org.throughline.faults.rig;

import java.nio.file.Path;
import java.util.List;

/** Databases and topics of one moment, taken and put back as an operator does it: while nothing runs that writes. */
public final class Backup {

    private static final List<String> DISKS = List.of("kafka", "mongo");

    private final Rig rig;
    private final Path data;
    private final Path kept;

    private Backup(Rig rig, Path data) {
        this.rig = rig;
        this.data = data;
        this.kept = data.resolve("backup");
    }

    static Backup of(Rig rig, Path data) {
        var backup = new Backup(rig, data);
        backup.whileAllStands(() -> {
            Program.run("rm", "-rf", backup.kept.toString());
            Program.run("mkdir", backup.kept.toString());
            DISKS.forEach(it -> copy(data.resolve(it), backup.kept));
        });
        return backup;
    }

    /** What has been written since is gone. */
    public void restore() {
        whileAllStands(() -> DISKS.forEach(it -> {
            Program.run("rm", "-r", data.resolve(it).toString());
            copy(kept.resolve(it), data);
        }));
    }

    private static void copy(Path folder, Path into) {
        Program.run("cp", "-a", folder.toString(), into.toString());
    }

    private void whileAllStands(Runnable work) {
        Rig.SERVICES.forEach(it -> rig.part(it).leave());
        rig.part("broker").leave();
        rig.part("database").leave();
        work.run();
        rig.part("database").startAgain();
        rig.part("broker").startAgain();
        Rig.SERVICES.forEach(it -> rig.part(it).launch());
        Rig.SERVICES.forEach(it -> rig.part(it).awaitAnswer());
    }
}
