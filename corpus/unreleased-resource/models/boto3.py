import boto3


def upload(bucket, key, path):
    client = boto3.client("s3")
    client.put_object(Bucket=bucket, Key=key, Body=open(path, "rb"))  # expect: unreleased-resource


def upload_stream(bucket, key, path):
    boto3.client("s3").upload_fileobj(open(path, "rb"), bucket, key)  # expect: unreleased-resource


def upload_well(bucket, key, path):
    client = boto3.client("s3")  # ok: unreleased-resource
    with open(path, "rb") as file:  # ok: unreleased-resource
        client.put_object(Bucket=bucket, Key=key, Body=file)
