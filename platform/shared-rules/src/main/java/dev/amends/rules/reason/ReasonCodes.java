package dev.amends.rules.reason;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.events.InvalidEvent;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reasons and changes of {@code reasons.yaml}; an invalid file prevents startup. */
@Singleton
public class ReasonCodes {
  private static final String FILE = "reasons.yaml";

  private final CodeFile file;

  /** The content of the file. */
  record CodeFile(List<ReasonCode> reasons, List<ReasonCode> changes) {
    CodeFile {
      reasons = List.copyOf(reasons);
      changes = List.copyOf(changes);
    }
  }

  /** Reads the file. */
  public ReasonCodes() {
    this(DataFiles.read(FILE, CodeFile.class));
  }

  ReasonCodes(CodeFile file) {
    requireConsistent("reasons", file.reasons());
    requireConsistent("changes", file.changes());
    this.file = file;
  }

  private static void requireConsistent(String list, List<ReasonCode> codes) {
    if (codes.isEmpty()) {
      throw new InvalidDataFile(FILE, list, "must have a code");
    }
    Set<String> languages = codes.getFirst().names().keySet();
    Set<String> seen = new HashSet<>();
    for (ReasonCode code : codes) {
      if (!seen.add(code.code())) {
        throw new InvalidDataFile(FILE, list, "has the code " + code.code() + " twice");
      }
      if (!code.names().keySet().equals(languages)) {
        throw new InvalidDataFile(FILE, list, "must name " + code.code() + " in " + languages);
      }
    }
  }

  /** The reasons for arrears, in the order in which agents see them. */
  public List<ReasonCode> reasons() {
    return file.reasons();
  }

  /** The changes in a borrower's circumstances, in the order in which agents see them. */
  public List<ReasonCode> changes() {
    return file.changes();
  }

  /**
   * Requires that a reason is on the list. A missing reason is accepted.
   *
   * @param field the path of the field that holds it
   * @throws InvalidEvent if it is not
   */
  public void requireReason(@Nullable String code, String field) {
    List<String> known = reasons().stream().map(ReasonCode::code).toList();
    if (code != null && !known.contains(code)) {
      throw new InvalidEvent(field, "must be one of " + known + " (was " + code + ")");
    }
  }

  /**
   * Whether the reason or the change is a sudden event, such as an illness or the loss of
   * employment.
   */
  public boolean isSuddenEvent(@Nullable String reason, @Nullable String change) {
    return isSuddenEvent(reasons(), reason) || isSuddenEvent(changes(), change);
  }

  private static boolean isSuddenEvent(List<ReasonCode> codes, @Nullable String code) {
    return codes.stream().anyMatch(known -> known.suddenEvent() && known.code().equals(code));
  }
}
