package io.standpoint.entity;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that matter, with what they stand for. Immutable and thread-safe. */
public final class Gazetteer {

  /**
   * A gazetteer file.
   *
   * @param name name for messages
   * @param bytes content, not copied
   */
  record Source(String name, byte[] bytes) {}

  private static final String FOLDER = "/gazetteer/";
  private static final List<String> FILES =
      List.of(
          "countries.tsv",
          "organizations.tsv",
          "people.tsv",
          "products.tsv",
          "places.tsv",
          "others.tsv");
  private static final String OFFICES = "offices.tsv";
  private static final int ID_DIGITS = 12;

  private final String id;
  private final Map<String, GazetteerEntry> entries;
  private final Offices offices;
  private final FormTable forms;

  private Gazetteer(String id, List<GazetteerRow> rows, Optional<Source> offices) {
    this.id = id;
    this.entries = new LinkedHashMap<>();
    rows.forEach(row -> entries.put(row.entry().id(), row.entry()));
    rows.forEach(this::checkReferences);
    this.offices =
        new Offices(offices.map(file -> OfficeReader.read(file, entries)).orElse(List.of()));
    this.forms = new FormTable(rows, this.offices);
  }

  /**
   * The gazetteer that comes with the program.
   *
   * @throws GazetteerException if it is missing or wrong
   */
  public static Gazetteer bundled() {
    return of(bundledFiles(), Optional.of(bundledFile(OFFICES)), Optional.empty());
  }

  /**
   * The gazetteer that comes with the program and a user's file of the same format, whose rows
   * replace the rows with the same id and add the others.
   *
   * @throws GazetteerException if the file cannot be read or is wrong
   */
  public static Gazetteer bundledWith(Path extra) {
    String name = extra.getFileName().toString();
    try {
      Source own = new Source(name, Files.readAllBytes(extra));
      return of(bundledFiles(), Optional.of(bundledFile(OFFICES)), Optional.of(own));
    } catch (NoSuchFileException e) {
      throw new GazetteerException(name, "cannot be read: there is no file " + extra, e);
    } catch (IOException e) {
      throw new GazetteerException(name, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** The gazetteer of some files, without offices; {@code extra} overrides them. */
  static Gazetteer of(List<Source> files, Optional<Source> extra) {
    return of(files, Optional.empty(), extra);
  }

  static Gazetteer of(List<Source> files, Optional<Source> offices, Optional<Source> extra) {
    Hasher hasher = Hashing.sha256().newHasher();
    Map<String, GazetteerRow> rows = new LinkedHashMap<>();
    for (Source file : files) {
      hasher.putBytes(file.bytes());
      addAll(rows, file);
    }
    offices.ifPresent(file -> hasher.putBytes(file.bytes()));
    extra.ifPresent(
        file -> {
          hasher.putBytes(file.bytes());
          Map<String, GazetteerRow> own = new LinkedHashMap<>();
          addAll(own, file);
          // Last, so that a conflict is found in, and named by, the user's row.
          rows.keySet().removeAll(own.keySet());
          rows.putAll(own);
        });
    String id = "gazetteer-" + hasher.hash().toString().substring(0, ID_DIGITS);
    return new Gazetteer(id, List.copyOf(rows.values()), offices);
  }

  /** The same for the same files; changes with any byte of them. */
  public String id() {
    return id;
  }

  /** The entry with that id. */
  public Optional<GazetteerEntry> entry(String entityId) {
    return Optional.ofNullable(entries.get(entityId));
  }

  /** The id of the country that an entity is from or lies in; empty if none is known. */
  public Optional<String> country(String entityId) {
    return entry(entityId).map(GazetteerEntry::country);
  }

  /** All entries in file order. */
  public List<GazetteerEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The entity that a metonym stands for; the entry itself where it is none. */
  GazetteerEntry standsFor(GazetteerEntry entry) {
    return entry.standsFor() == null ? entry : entries.get(entry.standsFor());
  }

  public Offices offices() {
    return offices;
  }

  FormTable forms() {
    return forms;
  }

  private void checkReferences(GazetteerRow row) {
    checkKnown(row, "parent", row.entry().parent());
    checkKnown(row, "stands_for", row.entry().standsFor());
    checkKnown(row, "country", row.entry().country());
  }

  private void checkKnown(GazetteerRow row, String column, String reference) {
    if (reference != null && !entries.containsKey(reference)) {
      throw row.problem(column + " " + reference + " of " + row.entry().id() + " is unknown");
    }
  }

  private static void addAll(Map<String, GazetteerRow> rows, Source file) {
    for (GazetteerRow row : GazetteerReader.read(file.name(), file.bytes())) {
      GazetteerRow other = rows.putIfAbsent(row.entry().id(), row);
      if (other != null) {
        throw row.problem(
            "id " + row.entry().id() + " is already in " + other.file() + ", line " + other.line());
      }
    }
  }

  private static List<Source> bundledFiles() {
    return FILES.stream().map(Gazetteer::bundledFile).toList();
  }

  private static Source bundledFile(String file) {
    try (InputStream in = Gazetteer.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new GazetteerException(file, FOLDER + file + " is not on the class path", null);
      }
      return new Source(file, in.readAllBytes());
    } catch (IOException e) {
      throw new GazetteerException(file, "cannot be read: " + e.getMessage(), e);
    }
  }
}
