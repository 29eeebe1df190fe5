package io.standpoint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Texts that repeat, each written once and pointed at by its index. */
final class StringTable {

  private final Map<String, Integer> indices = new LinkedHashMap<>();

  /** Where a text stands in the table, from 0; it is appended if it is new. */
  int index(String text) {
    Integer index = indices.putIfAbsent(text, indices.size());
    return index == null ? indices.size() - 1 : index;
  }

  /** The texts by index. */
  Set<String> texts() {
    return indices.keySet();
  }

  /** Writes the texts as an array. */
  void write(JsonGenerator json, String field) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts()) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
