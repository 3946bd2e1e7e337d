package bilan.cli.export;

import bilan.cli.job.Job;
import bilan.cli.options.LineToType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines for cron and units for systemd that run jobs each night. They need nothing of a shell's
 * surroundings: paths are absolute, and the Java that runs now is named.
 */
public final class Schedule {

  private static final String LAUNCHER = "BILAN_LAUNCHER";
  private static final String USUAL = "/usr/local/bin/bilan";
  private static final String UNIT = "bilan-export";

  private final Run run;
  private final List<String> words = new ArrayList<>();
  private final String java = System.getProperty("java.home", "");

  /**
   * @param jobs that are named; empty for all
   */
  public Schedule(Run run, List<Job> jobs) {
    this.run = run;
    Map<String, String> environment = run.session().around().environment();
    words.add(environment.getOrDefault(LAUNCHER, USUAL));
    words.add("export");
    jobs.forEach(job -> words.add(job.name()));
    words.add("-w");
    words.add(run.folder().toString());
  }

  /** A line of a crontab, below a remark. */
  public String crontab() {
    String line =
        words.stream().map(LineToType::quoted).collect(Collectors.joining(" ")).replace("%", "\\%");
    return "# "
        + said("crontab")
        + "\n30 2 * * *  JAVA_HOME="
        + LineToType.quoted(java)
        + " "
        + line
        + "\n";
  }

  /** A service and its timer, each below the name of its file. */
  public String systemd() {
    String folder = quoted(run.folder().toString());
    String start = words.stream().map(Schedule::argument).collect(Collectors.joining(" "));
    return String.join(
        "\n",
        "# /etc/systemd/system/" + UNIT + ".service",
        "[Unit]",
        "Description=" + said("unit"),
        "",
        "[Service]",
        "Type=oneshot",
        "User=" + System.getProperty("user.name", ""),
        "Environment=" + quoted("JAVA_HOME=" + java),
        "ExecStart=" + start,
        "WorkingDirectory=" + directory(run.folder()),
        "Nice=10",
        "TimeoutStartSec=4h",
        "# " + said("hardening"),
        "ProtectSystem=strict",
        "ProtectHome=read-only",
        "ReadWritePaths=" + folder,
        "PrivateTmp=yes",
        "PrivateDevices=yes",
        "PrivateNetwork=yes",
        "RestrictAddressFamilies=AF_UNIX",
        "NoNewPrivileges=yes",
        "ProtectKernelTunables=yes",
        "ProtectKernelModules=yes",
        "ProtectKernelLogs=yes",
        "ProtectControlGroups=yes",
        "ProtectClock=yes",
        "ProtectHostname=yes",
        "RestrictNamespaces=yes",
        "RestrictRealtime=yes",
        "RestrictSUIDSGID=yes",
        "LockPersonality=yes",
        "CapabilityBoundingSet=",
        "SystemCallArchitectures=native",
        "",
        "# /etc/systemd/system/" + UNIT + ".timer",
        "[Unit]",
        "Description=" + said("unit"),
        "",
        "[Timer]",
        "OnCalendar=*-*-* 02:30:00",
        "Persistent=true",
        "RandomizedDelaySec=5min",
        "",
        "[Install]",
        "WantedBy=timers.target",
        "",
        "# " + said("install"),
        "#   sudo systemctl daemon-reload",
        "#   sudo systemctl enable --now " + UNIT + ".timer",
        "");
  }

  private String said(String what) {
    return run.session().catalogue().say("export.schedule." + what);
  }

  /** A word of a command line, in which a dollar would name a variable. */
  private static String argument(String word) {
    return quoted(word.replace("$", "$$"));
  }

  private static String quoted(String word) {
    String plain = word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%");
    return plain.matches("[\\p{L}\\p{N}._/=:@+$-]+") ? plain : "\"" + plain + "\"";
  }

  /** This setting takes the rest of its line, quotes and all. */
  private static String directory(Path folder) {
    return folder.toString().replace("%", "%%");
  }
}
