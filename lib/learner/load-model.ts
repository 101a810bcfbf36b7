import { type Model } from '@/lib/learner/model';
import { parseModel } from '@/lib/learner/model-file';
import categoryModel from '@/lib/learner/models/category.json';
import tagModel from '@/lib/learner/models/tags.json';
import { parseTagModel, type TagModel } from '@/lib/learner/tag-model';

let loaded: Model | null = null;
let loadedTags: TagModel | null = null;

/**
 * The committed category model. Imported, not read from disk, so that a server bundle carries it and
 * the working directory does not matter; parsed once a process.
 */
export function loadModel(): Model {
  loaded ??= parseModel(categoryModel);
  return loaded;
}

/** The committed model of the tags, likewise. */
export function loadTagModel(): TagModel {
  loadedTags ??= parseTagModel(tagModel);
  return loadedTags;
}
