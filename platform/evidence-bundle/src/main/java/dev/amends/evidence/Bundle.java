package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The evidence of a case in one zip file.
 *
 * @param files the content of each file by name, in their order
 * @param damaged the files that cannot be unpacked or occur twice
 */
record Bundle(Map<String, byte[]> files, List<Finding> damaged) {
  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String PUBLIC_KEY = "public-key.pem";

  /** The files that the manifest cannot list, because they depend on it. */
  static final List<String> UNLISTED = List.of(MANIFEST, SIGNATURE, PUBLIC_KEY);

  /** Signs a manifest and writes it with its files. */
  static void write(
      OutputStream target, Manifest manifest, Map<String, byte[]> members, BundleKey.Pair key)
      throws IOException {
    byte[] list = manifest.canonical();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(MANIFEST, list);
    byte[] signature = BundleKey.sign(list, key.privatePem());
    files.put(SIGNATURE, encodedSignature(signature).getBytes(UTF_8));
    files.put(PUBLIC_KEY, key.publicPem().getBytes(UTF_8));
    files.putAll(members);
    zip(target, files);
  }

  static void zip(OutputStream target, Map<String, byte[]> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(target), UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws InvalidBundle if it is not a zip file
   */
  static Bundle read(Path file) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Finding> damaged = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (files.putIfAbsent(entry.getName(), content(zip, entry, damaged)) != null) {
          damaged.add(new Finding(entry.getName(), "the bundle contains this file twice"));
        }
      }
    } catch (NoSuchFileException e) {
      throw new InvalidBundle("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new InvalidBundle(file + " is not an intact zip file: " + e.getMessage() + ".", e);
    }
    return new Bundle(files, damaged);
  }

  private static byte[] content(ZipFile zip, ZipEntry entry, List<Finding> damaged) {
    try (InputStream content = zip.getInputStream(entry)) {
      return content.readAllBytes();
    } catch (IOException e) {
      damaged.add(new Finding(entry.getName(), "was altered: it cannot be unpacked"));
      return new byte[0];
    }
  }

  private static String encodedSignature(byte[] signature) {
    return Base64.getEncoder().encodeToString(signature) + "\n";
  }

  /** Returns a signature; empty unless it is written exactly as {@link #write} does. */
  static byte[] decodedSignature(String written) {
    try {
      byte[] signature = Base64.getDecoder().decode(written.strip());
      return encodedSignature(signature).equals(written) ? signature : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The text of a file; empty if it is missing. */
  String text(String name) {
    return new String(files.getOrDefault(name, new byte[0]), UTF_8);
  }
}
