package io.standpoint.beam;

import io.standpoint.domain.Reliability;
import java.io.Serializable;

/** Where a pipeline writes its data sets. */
interface Destination extends Serializable {

  /** Folder without a slash at its end. */
  String output();

  /** Folder for files that are not published yet, inside the output. */
  String temporary();

  /** Names the run; of runs at the same time, each has its own. */
  String runId();

  /** Most files per data set, at least 1. */
  int shards();

  OutputFormat format();

  /** How far the model behind the opinions can be believed; null where that is not known. */
  Reliability reliability();
}
