import com.google.api.services.dataflow.model.DataflowPackage;
import java.io.File;
import java.util.List;
import org.apache.beam.runners.dataflow.util.PackageUtil.StagedFile;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.options.PipelineOptions;

/** Says where files would go, and how large they are; copies nothing. */
public final class OfflineStager implements Stager {

  public static OfflineStager fromOptions(PipelineOptions options) {
    return new OfflineStager();
  }

  @Override
  public List<DataflowPackage> stageFiles(List<StagedFile> files) {
    return files.stream().map(OfflineStager::stage).toList();
  }

  @Override
  public DataflowPackage stageToFile(byte[] bytes, String name) {
    System.out.println("staged " + bytes.length + " " + name);
    return new DataflowPackage().setName(name).setLocation("storage.googleapis.com/b/" + name);
  }

  private static DataflowPackage stage(StagedFile file) {
    System.out.println("staged " + new File(file.getSource()).length() + " " + file.getSource());
    return new DataflowPackage()
        .setName(file.getDestination())
        .setLocation("storage.googleapis.com/b/" + file.getDestination());
  }
}
