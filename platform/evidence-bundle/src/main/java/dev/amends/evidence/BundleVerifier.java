package dev.amends.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.letters.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verifies a bundle with nothing but the bundle and a public key. */
public final class BundleVerifier {
  private BundleVerifier() {}

  /**
   * The result of a verification.
   *
   * @param findings what was altered, is missing or was inserted, the nearest to the cause first
   * @param erased the records whose content was erased, and on which request
   * @param keyFingerprint the SHA-256 of the public key with which the signature was verified
   * @param entries the number of entries of the timeline
   * @param records the number of records behind them
   */
  public record Verification(
      Manifest manifest,
      List<Finding> findings,
      List<Finding> erased,
      String keyFingerprint,
      int entries,
      int records) {
    /** Whether nothing was found. */
    public boolean isIntact() {
      return findings.isEmpty();
    }
  }

  /**
   * Verifies the signature, the files, the timeline's chain and the records behind it.
   *
   * @param publicKey the key in PEM that the issuer published; without it, the key in the bundle,
   *     which proves only that the bundle was not altered by somebody who does not have its key
   * @throws InvalidBundle if the file is not a bundle, or the key is not an Ed25519 key
   */
  public static Verification verify(Path file, @Nullable String publicKey) {
    Bundle bundle = Bundle.read(file);
    if (!bundle.files().containsKey(Bundle.MANIFEST)) {
      throw new InvalidBundle(file + " has no " + Bundle.MANIFEST + ", so it is not a bundle.");
    }
    if (publicKey != null && !BundleKey.isPublic(publicKey)) {
      throw new InvalidBundle("The given key is not an Ed25519 public key in a PEM file.");
    }
    Manifest manifest = manifest(bundle);
    Map<String, JsonNode> parts = parts(bundle);
    JsonNode timeline = parts.get(EvidenceCollection.TIMELINE);
    RecordCheck.Result records = RecordCheck.check(parts);
    List<Finding> findings = unreadable(bundle);
    boolean readable = findings.isEmpty();
    if (timeline != null) {
      findings.addAll(TimelineCheck.findings(timeline, manifest.caseId()));
    }
    if (readable) {
      findings.addAll(records.findings()); // otherwise, whole parts would count as missing
    }
    findings.addAll(itemFindings(parts, manifest, findings));
    findings.addAll(FileCheck.findings(parts, bundle.files()));
    findings.addAll(memberFindings(bundle, manifest));
    findings.addAll(signatureFindings(bundle, publicKey));
    return new Verification(
        manifest,
        List.copyOf(findings),
        List.copyOf(records.erased()),
        fingerprint(publicKey == null ? bundle.text(Bundle.PUBLIC_KEY) : publicKey),
        timeline == null ? 0 : timeline.path("entries").size(),
        records.records());
  }

  private static Manifest manifest(Bundle bundle) {
    try {
      return Manifest.parse(bundle.files().getOrDefault(Bundle.MANIFEST, new byte[0]));
    } catch (InvalidBundle e) {
      throw new InvalidBundle(Bundle.MANIFEST + " was altered: " + e.getMessage() + ".", e);
    }
  }

  private static String fingerprint(String key) {
    return BundleKey.isPublic(key) ? BundleKey.fingerprint(key) : "unknown";
  }

  private static Map<String, JsonNode> parts(Bundle bundle) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    for (String name : bundle.files().keySet()) {
      JsonNode part = part(bundle, name);
      if (part != null) {
        parts.put(name, part);
      }
    }
    return parts;
  }

  private static @Nullable JsonNode part(Bundle bundle, String name) {
    if (!isPart(name)) {
      return null;
    }
    try {
      return StrictJson.parse(bundle.files().getOrDefault(name, new byte[0]));
    } catch (InvalidBundle e) {
      return null; // unreadable() names it
    }
  }

  private static boolean isPart(String name) {
    return name.endsWith(".json") && !Bundle.UNLISTED.contains(name) && !name.contains("/");
  }

  /** The parts that are not valid JSON, each with the entry or record at which it is not. */
  private static List<Finding> unreadable(Bundle bundle) {
    List<Finding> findings = new ArrayList<>();
    bundle
        .files()
        .forEach(
            (name, content) -> {
              if (isPart(name) && part(bundle, name) == null) {
                findings.add(PartItems.unreadable(name, content));
              }
            });
    return findings;
  }

  /** The first difference of each part from the list of its items, unless a check explained it. */
  private static List<Finding> itemFindings(
      Map<String, JsonNode> parts, Manifest manifest, List<Finding> known) {
    List<Finding> findings = new ArrayList<>();
    for (Manifest.Member member : manifest.members()) {
      JsonNode part = parts.get(member.name());
      if (part != null && known.stream().noneMatch(it -> it.where().startsWith(member.name()))) {
        PartItems.difference(member, part).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static List<Finding> memberFindings(Bundle bundle, Manifest manifest) {
    List<Finding> findings = new ArrayList<>(bundle.damaged());
    Set<String> listed = new HashSet<>(Bundle.UNLISTED);
    for (Manifest.Member member : manifest.members()) {
      listed.add(member.name());
      byte[] content = bundle.files().get(member.name());
      if (content == null) {
        findings.add(new Finding(member.name(), "is missing, although the manifest lists it"));
      } else if (!Sha256.of(content).hex().equals(member.sha256())) {
        findings.add(
            new Finding(
                member.name(),
                "was altered: its SHA-256 is not " + member.sha256() + " as listed"));
      }
    }
    bundle.files().keySet().stream()
        .filter(name -> !listed.contains(name))
        .map(name -> new Finding(name, "was inserted: the manifest does not list it"))
        .forEach(findings::add);
    return findings;
  }

  /** The signature and the keys are exactly as they are written, so that no byte can change. */
  private static List<Finding> signatureFindings(Bundle bundle, @Nullable String publicKey) {
    List<Finding> findings = new ArrayList<>();
    String own = bundle.text(Bundle.PUBLIC_KEY);
    if (!BundleKey.isPublic(own)) {
      findings.add(new Finding(Bundle.PUBLIC_KEY, "was altered: it is not an Ed25519 public key"));
    } else if (publicKey != null && !BundleKey.isSame(own, publicKey)) {
      findings.add(new Finding(Bundle.PUBLIC_KEY, "was replaced: it is not the given key"));
    }
    byte[] list = bundle.files().getOrDefault(Bundle.MANIFEST, new byte[0]);
    String written = bundle.text(Bundle.SIGNATURE);
    String key = publicKey == null ? own : publicKey;
    byte[] signature = Bundle.decodedSignature(written);
    if (signature.length == 0) {
      findings.add(new Finding(Bundle.SIGNATURE, "was altered: it is not a signature"));
    } else if (BundleKey.isPublic(key) && !BundleKey.verifies(list, signature, key)) {
      findings.add(
          new Finding(
              Bundle.MANIFEST + ", " + Bundle.SIGNATURE,
              "one of them was altered, or another key signed: the signature is not that of the"
                  + " manifest"));
    }
    return findings;
  }
}
